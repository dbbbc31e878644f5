package org.activesync4j.examples.server.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws small pictures: rings whose colours depend on a number. */
final class Picture {

    private static final int SIZE = 96;
    private static final int RINGS = 4;

    private Picture() {}

    /**
     * Draws one.
     *
     * @param number which
     * @param format {@code jpg} or {@code png}
     * @return the file's content
     */
    static byte[] of(int number, String format) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, SIZE, SIZE);
        for (int ring = 0; ring < RINGS; ring++) {
            drawing.setColor(Color.getHSBColor(number * 0.13f + ring * 0.07f, 0.6f, 0.8f));
            int margin = ring * SIZE / RINGS / 2;
            drawing.fillOval(margin, margin, SIZE - 2 * margin, SIZE - 2 * margin);
        }
        drawing.dispose();
        return encoded(image, format);
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("nothing writes " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        }
        return out.toByteArray();
    }
}
