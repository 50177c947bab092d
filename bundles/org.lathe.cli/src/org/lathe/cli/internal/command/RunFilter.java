package org.lathe.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lathe.core.run.RunIndex.IndexedRun;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Chooses runs by what they have: {@code status=FINISHED and metrics.val_accuracy>0.9 and params.lr='0.01'}. The
 * operators are {@code = != < <= > >=} and {@code ~} (contains). A run that has no such value is chosen by {@code !=} only.
 */
record RunFilter(List<Term> terms) implements Predicate<IndexedRun> {
    private static final Pattern TERM =
            Pattern.compile("\\s*([^=!<>~'\"]+?)\\s*(!=|<=|>=|=|<|>|~)\\s*(?:'([^']*)'|\"([^\"]*)\"|(.*?))\\s*");
    private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+(?=(?:[^'\"]|'[^']*'|\"[^\"]*\")*$)");

    record Term(String key, String operator, String value) {
        boolean holds(IndexedRun run) {
            Optional<String> has = RunValue.of(run, key);
            if (has.isEmpty()) {
                return operator.equals("!=");
            }
            if (operator.equals("~")) {
                return has.get().toLowerCase(java.util.Locale.ROOT).contains(value.toLowerCase(java.util.Locale.ROOT));
            }
            int order = RunValue.compare(has.get(), value);
            return switch (operator) {
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
    }

    @Override
    public boolean test(IndexedRun run) {
        return terms.stream().allMatch(term -> term.holds(run));
    }

    /** Reads the form above. */
    static final class Reader implements ITypeConverter<RunFilter> {
        @Override
        public RunFilter convert(String text) {
            List<Term> terms = new ArrayList<>();
            for (String part : AND.split(text)) {
                Matcher term = TERM.matcher(part);
                if (!term.matches() || !RunValue.isKey(term.group(1))) {
                    throw new TypeConversionException("'" + part.strip()
                            + "' is no condition: write KEY=VALUE (or !=, <, <=, >, >=, ~), joined by 'and'; "
                            + RunValue.KEYS);
                }
                String value =
                        term.group(3) != null ? term.group(3) : term.group(4) != null ? term.group(4) : term.group(5);
                terms.add(new Term(term.group(1), term.group(2), value));
            }
            return new RunFilter(List.copyOf(terms));
        }
    }
}
