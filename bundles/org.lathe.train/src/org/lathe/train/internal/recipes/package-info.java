/** The recipes that come with Lathe. */
package org.lathe.train.internal.recipes;
