/** One run from its folder to its model. */
package org.lathe.train.djl.internal.worker;
