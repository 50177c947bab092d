package org.lathe.workbench.navigator;

import org.lathe.core.run.RunIndex.IndexedRun;

/** A model that a run made, as the project tree shows it. */
public record TrainedModel(IndexedRun run) {}
