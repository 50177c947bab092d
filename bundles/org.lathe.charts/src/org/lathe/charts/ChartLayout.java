package org.lathe.charts;

/**
 * Where data lies in a drawn chart: between pixels at 100 % and the axes' values.
 *
 * @param left of the plot area, in pixels at 100 %; likewise {@code top}, {@code width} and {@code height}
 * @param x what the plot area shows of the horizontal axis
 * @param y what it shows of the values
 */
public record ChartLayout(
        double left, double top, double width, double height, XAxis axis, Range x, Range y, boolean logY) {

    /** The horizontal axis' value at a pixel. */
    public double xAt(double pixel) {
        return x.low() + (pixel - left) / width * x.length();
    }

    /** The value at a pixel, counted from the top. */
    public double yAt(double pixel) {
        double part = 1 - (pixel - top) / height;
        return logY
                ? Math.pow(10, Math.log10(y.low()) + part * (Math.log10(y.high()) - Math.log10(y.low())))
                : y.low() + part * y.length();
    }

    /** The pixel of a horizontal axis' value; outside of the plot area when it isn't shown. */
    public double pixelX(double value) {
        return x.length() == 0 ? left + width / 2 : left + (value - x.low()) / x.length() * width;
    }

    /** The pixel of a value, counted from the top. Values that a logarithmic axis can't show lie at its bottom. */
    public double pixelY(double value) {
        double part = logY
                ? value <= 0
                        ? 0
                        : (Math.log10(value) - Math.log10(y.low())) / (Math.log10(y.high()) - Math.log10(y.low()))
                : (value - y.low()) / y.length();
        return top + (1 - part) * height;
    }

    /** Whether a pixel is within the plot area. */
    public boolean contains(double pixelX, double pixelY) {
        return pixelX >= left && pixelX <= left + width && pixelY >= top && pixelY <= top + height;
    }
}
