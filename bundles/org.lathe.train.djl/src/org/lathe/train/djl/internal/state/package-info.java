/** What an interrupted training goes on from, as a file. */
package org.lathe.train.djl.internal.state;
