/** Samples in memory, and batches of them on the device. */
package org.lathe.train.djl.internal.data;
