/** The program that trains one run in a process of its own, without OSGi. */
package org.lathe.train.djl;
