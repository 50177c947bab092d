/** The training loop: losses, scores, optimizers, what is logged. */
package org.lathe.train.djl.internal.train;
