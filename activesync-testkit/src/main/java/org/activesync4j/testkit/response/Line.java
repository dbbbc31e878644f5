package org.activesync4j.testkit.response;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * One line of a table and those that are indented beneath it.
 *
 * @param place file and number of the line, for messages
 * @param words what stands on it
 */
record Line(String place, List<String> words, List<Line> children) {

    private static final int INDENT = 2;

    /**
     * Reads a table from beside this class.
     *
     * @return the lines that are not indented; empty lines and remarks are left out
     * @throws IllegalArgumentException if there is no such table, or a line is indented by more than one step
     */
    static List<Line> read(String file) {
        try (InputStream in = Line.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + file);
            }
            return tree(
                    file,
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes lines of a table's text.
     *
     * @throws IllegalArgumentException if a line is indented by more than one step
     */
    static List<Line> tree(String file, List<String> texts) {
        Line root = new Line(file, List.of(), new ArrayList<>());
        Deque<Line> open = new ArrayDeque<>(List.of(root));
        for (int i = 0; i < texts.size(); i++) {
            List<String> words = words(texts.get(i));
            if (!words.isEmpty()) {
                Line line = new Line(file + ":" + (i + 1), words, new ArrayList<>());
                parent(open, depth(texts.get(i)), line).children.add(line);
                open.push(line);
            }
        }
        return root.children;
    }

    private static Line parent(Deque<Line> open, int depth, Line line) {
        while (open.size() > depth + 1) {
            open.pop();
        }
        if (open.size() <= depth) {
            throw line.wrong("is indented too far");
        }
        return open.element();
    }

    private static int depth(String text) {
        int blanks = 0;
        while (text.charAt(blanks) == ' ') {
            blanks++;
        }
        return blanks / INDENT;
    }

    private static List<String> words(String text) {
        String said = text.split("(^|\\s)#", 2)[0].strip();
        return said.isEmpty() ? List.of() : Arrays.asList(said.split("\\s+"));
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(place + " " + what + ": " + String.join(" ", words));
    }
}
