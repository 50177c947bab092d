/**
 * Training as processes and folders.
 *
 * <h2>The run folder protocol</h2>
 * A live run is a folder {@code <workspace>/runs/<run id>/}, a {@link org.lathe.train.RunFolder}. Whoever starts a run makes
 * the folder with {@code run.json} (QUEUED), {@code inputs.json} (the dataset's files) and, when the model is the user's
 * file, {@code base.onnx}; then starts a worker process with the folder as its last argument. The worker
 * <ol>
 *   <li>calls {@link org.lathe.train.RunFolder#start}, which writes RUNNING with the process's mark;
 *   <li>reads the parameters from the record (all of them are there), the samples from
 *       {@link org.lathe.train.RunFolder#readInputs};
 *   <li>logs metrics (keys in {@link org.lathe.train.MetricKeys}) through
 *       {@link org.lathe.train.RunFolder#metricsWriter}, prints to standard output and error (they are
 *       {@code console.log}), replaces {@code model.onnx} whole whenever it has a better one;
 *   <li>asks {@link org.lathe.train.RunFolder#stopRequested} between batches, and treats SIGTERM alike: it ends STOPPED with
 *       the best model so far;
 *   <li>closes the metrics and calls {@link org.lathe.train.RunFolder#finish}: FINISHED, STOPPED, or FAILED with one
 *       sentence; then exits with 0, or 1 when it failed.
 * </ol>
 * The worker touches no other file of the folder, the repository or the index. Everything else, such as committing the ended
 * folder, is done by those who watch, any of them; when the process dies without a last word, they write the end.
 */
package org.lathe.train;
