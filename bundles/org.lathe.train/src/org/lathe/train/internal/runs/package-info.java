/** The life of runs on this machine: start, watch, stop, commit, and repair after any crash. */
package org.lathe.train.internal.runs;
