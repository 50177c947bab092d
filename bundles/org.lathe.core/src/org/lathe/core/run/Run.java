package org.lathe.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The record of a run, {@code run.json} in its folder: all that made it and how it ended. Written by the process that
 * runs, whole or not at all; never changed once the run has ended.
 *
 * @param format version of this record's form; now 1
 * @param id UUIDv7 as 32 hex digits
 * @param project the project's name
 * @param name a readable name it got at birth
 * @param experiment the experiment it started in
 * @param recipe id of the recipe, empty for a run of another program
 * @param parameters all of them, defaults included, as text
 * @param dataset what it learns from
 * @param baseModel what it starts from: {@code template:NAME} or the hash of an ONNX file
 * @param parent the run that this one goes on from
 * @param code version of the program that trains, and the command's own git state where there is one
 * @param status where it is in its life
 * @param process the process that trains, once it has started
 * @param created when it was asked for
 * @param started when its process began
 * @param ended when it ended
 * @param reason why it failed, was stopped or lost: one sentence
 * @param metrics the last value by key
 * @param model the ONNX file's path in the run's folder, when one was made
 * @param artifacts other files the run made, by path in its folder
 */
public record Run(
        int format,
        String id,
        String project,
        String name,
        String experiment,
        String recipe,
        SortedMap<String, String> parameters,
        Optional<DatasetInput> dataset,
        Optional<String> baseModel,
        Optional<String> parent,
        SortedMap<String, String> code,
        RunStatus status,
        Optional<ProcessMark> process,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<String> reason,
        SortedMap<String, Double> metrics,
        Optional<String> model,
        List<String> artifacts) {
    public static final int FORMAT = 1;

    public Run {
        parameters = copy(parameters);
        code = copy(code);
        metrics = copy(metrics);
        artifacts = artifacts == null ? List.of() : List.copyOf(artifacts);
        dataset = orEmpty(dataset);
        baseModel = orEmpty(baseModel);
        parent = orEmpty(parent);
        process = orEmpty(process);
        started = orEmpty(started);
        ended = orEmpty(ended);
        reason = orEmpty(reason);
        model = orEmpty(model);
    }

    private static <T> Optional<T> orEmpty(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    private static <V> SortedMap<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(map == null ? new TreeMap<>() : new TreeMap<>(map));
    }

    /** A run that is asked for and waits. */
    public static Run queued(
            String id,
            String project,
            String name,
            String experiment,
            String recipe,
            Map<String, String> parameters,
            Optional<DatasetInput> dataset,
            Optional<String> baseModel,
            Instant created) {
        return new Run(
                FORMAT,
                id,
                project,
                name,
                experiment,
                recipe,
                copy(parameters),
                dataset,
                baseModel,
                Optional.empty(),
                null,
                RunStatus.QUEUED,
                Optional.empty(),
                created,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                null,
                Optional.empty(),
                List.of());
    }

    /** The same run, going on from another one. */
    public Run goingOnFrom(String parentId) {
        return new Run(
                format,
                id,
                project,
                name,
                experiment,
                recipe,
                parameters,
                dataset,
                baseModel,
                Optional.of(parentId),
                code,
                status,
                process,
                created,
                started,
                ended,
                reason,
                metrics,
                model,
                artifacts);
    }

    /** The same run with its process started. */
    public Run running(ProcessMark mark, Map<String, String> codeVersion, Instant now) {
        return new Run(
                format,
                id,
                project,
                name,
                experiment,
                recipe,
                parameters,
                dataset,
                baseModel,
                parent,
                copy(codeVersion),
                RunStatus.RUNNING,
                Optional.of(mark),
                created,
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                metrics,
                model,
                artifacts);
    }

    /** The same run with its last metrics and the model it has so far. */
    public Run with(Map<String, Double> lastMetrics, Optional<String> modelPath, List<String> artifactPaths) {
        return new Run(
                format,
                id,
                project,
                name,
                experiment,
                recipe,
                parameters,
                dataset,
                baseModel,
                parent,
                code,
                status,
                process,
                created,
                started,
                ended,
                reason,
                copy(lastMetrics),
                modelPath,
                artifactPaths);
    }

    /** The same run, ended. */
    public Run ended(RunStatus how, Optional<String> why, Instant now) {
        if (!how.ended()) {
            throw new IllegalArgumentException(how + " is no end");
        }
        return new Run(
                format,
                id,
                project,
                name,
                experiment,
                recipe,
                parameters,
                dataset,
                baseModel,
                parent,
                code,
                how,
                process,
                created,
                started,
                Optional.of(now),
                why,
                metrics,
                model,
                artifacts);
    }

    /** How long it ran, or runs by now. */
    public Duration duration(Instant now) {
        return started.map(s -> Duration.between(s, ended.orElse(now))).orElse(Duration.ZERO);
    }
}
