/** The index of runs in an H2 database that all processes of a workspace share. */
package org.lathe.index.internal;
