/** How the worker's process is started: its command, class path and environment. Not used inside the worker. */
package org.lathe.train.djl.launch;
