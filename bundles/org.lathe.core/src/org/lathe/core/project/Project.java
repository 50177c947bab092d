package org.lathe.core.project;

import java.nio.file.Path;

/**
 * A project: one bare git repository with its datasets, runs and models.
 *
 * @param name its slug, unique in the workspace
 * @param title free text for people
 * @param license SPDX identifier, or empty
 * @param path the bare repository
 */
public record Project(String name, String title, String license, Path path) {}
