/** The operators that can be trained, each built from a node's attributes and the version of its operator set. */
package org.lathe.train.djl.internal.ops;
