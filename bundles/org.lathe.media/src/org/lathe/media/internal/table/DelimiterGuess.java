package org.lathe.media.internal.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which delimiter a CSV file uses: the one that cuts most rows into the same number of values; among equals the one that
 * leaves more numbers, then more values.
 */
final class DelimiterGuess {
    private static final char[] CANDIDATES = {',', ';', '\t'};

    private DelimiterGuess() {}

    static char of(CsvSample sample) {
        char best = CANDIDATES[0];
        Score highest = null;
        for (char candidate : CANDIDATES) {
            Score score = score(sample.rows(candidate), new CsvFormat(sample.charset(), candidate).numbers());
            if (highest == null || score.compareTo(highest) > 0) {
                best = candidate;
                highest = score;
            }
        }
        return best;
    }

    private static Score score(List<List<String>> rows, Numbers numbers) {
        Map<Integer, Integer> counts = new HashMap<>();
        long values = 0;
        long numeric = 0;
        for (List<String> row : rows) {
            counts.merge(row.size(), 1, Integer::sum);
            values += row.size();
            numeric += row.stream()
                    .filter(text -> numbers.read(text.toCharArray(), 0, text.length()))
                    .count();
        }
        int commonest = 1;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            int rival = counts.getOrDefault(commonest, 0);
            if (count.getValue() > rival || count.getValue() == rival && count.getKey() > commonest) {
                commonest = count.getKey();
            }
        }
        double share = commonest == 1 ? 0 : (double) counts.get(commonest) / rows.size();
        return new Score(Math.floor(share * 20), values == 0 ? 0 : (double) numeric / values, commonest);
    }

    /**
     * @param share of rows with the commonest number of values, in steps of 5 %
     * @param numeric share of values that are numbers
     * @param values the commonest number of values
     */
    private record Score(double share, double numeric, int values) implements Comparable<Score> {
        @Override
        public int compareTo(Score other) {
            int order = Double.compare(share, other.share);
            order = order != 0 ? order : Double.compare(numeric, other.numeric);
            return order != 0 ? order : Integer.compare(values, other.values);
        }
    }
}
