/**
 * TensorBoard event files: how the metrics of a run are kept. A file is a sequence of TFRecords (length, masked CRC-32C of
 * the length, data, masked CRC-32C of the data), each an {@code Event} protocol buffer; files are only ever appended to.
 *
 * <p>Sources: {@code tensorflow/core/lib/io/record_writer.h} for the framing, {@code tensorboard/compat/proto/event.proto},
 * {@code summary.proto} and {@code tensor.proto} for the messages.
 */
package org.lathe.train.events;
