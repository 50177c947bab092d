package org.lathe.media.internal.image;

/**
 * A decoded image.
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 (grey) or 3 (red, green, blue)
 * @param data height x width x channels unsigned bytes, row by row from the top; not to be changed
 */
public record Pixels(int width, int height, int channels, byte[] data) {

    /** The same image in another number of channels; grey is the luma of ITU-R BT.601 in 8-bit fixed point. */
    public Pixels withChannels(int wanted) {
        if (wanted == channels) {
            return this;
        }
        int pixels = width * height;
        byte[] converted = new byte[pixels * wanted];
        for (int i = 0; i < pixels; i++) {
            if (wanted == 3) {
                converted[3 * i] = converted[3 * i + 1] = converted[3 * i + 2] = data[i];
            } else {
                int luma = 77 * (data[3 * i] & 0xff) + 150 * (data[3 * i + 1] & 0xff) + 29 * (data[3 * i + 2] & 0xff);
                converted[i] = (byte) (luma >> 8);
            }
        }
        return new Pixels(width, height, wanted, converted);
    }
}
