/** What is asked of PyTorch beyond DJL's public interface; the only place that touches DJL's internal classes. */
package org.lathe.train.djl.internal.engine;
