/** The bytes of event files: framing, encoding and decoding of the few messages that hold scalars. */
package org.lathe.train.internal.events;
