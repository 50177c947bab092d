package org.lathe.workbench.navigator;

/**
 * A named group of runs in the project tree.
 *
 * @param project the project's name
 * @param name the experiment's name
 * @param runs how many runs it has
 * @param live how many of them have not ended
 */
public record Experiment(String project, String name, int runs, int live) {}
