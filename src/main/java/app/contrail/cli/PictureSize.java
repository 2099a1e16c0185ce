package app.contrail.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of a picture, in pixels; large enough to read and small enough to hold in memory. */
public record PictureSize(int width, int height) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})[xX](\\d{1,5})");
    private static final int SMALLEST = 320;
    private static final int LARGEST = 7680;
    private static final long MOST = 4 * 4096L * 2160;

    /** @throws IllegalArgumentException with a sentence for the user, if a side is out of bounds */
    public PictureSize {
        if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
            throw new IllegalArgumentException("each side must have " + SMALLEST + " to " + LARGEST + " pixels");
        }
        if ((long) width * height > MOST) {
            throw new IllegalArgumentException("a picture has 8192x4320 pixels at most; make one of the sides shorter");
        }
    }

    /** Whether a picture of twice this width and height fits into memory. */
    boolean fitsDoubled() {
        return 4L * width * height <= MOST;
    }

    /**
     * Reads a size such as {@code 1280x800}.
     *
     * @throws IllegalArgumentException with a reason for the user, if it is none
     */
    static PictureSize parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a size looks like 1280x800");
        }
        return new PictureSize(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
}
