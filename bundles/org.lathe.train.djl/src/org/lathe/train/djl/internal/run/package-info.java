/** Graphs on a device: forward passes, parameters as one buffer, snapshots. */
package org.lathe.train.djl.internal.run;
