/** What flows along the edges of a graph while a batch runs, and how long it lives. */
package org.lathe.train.djl.internal.tensor;
