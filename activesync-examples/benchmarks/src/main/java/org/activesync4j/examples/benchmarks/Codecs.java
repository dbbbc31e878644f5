package org.activesync4j.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.activesync4j.examples.benchmarks.Content.Data;
import org.activesync4j.examples.benchmarks.Content.End;
import org.activesync4j.examples.benchmarks.Content.Start;
import org.activesync4j.examples.benchmarks.Content.Step;
import org.activesync4j.examples.benchmarks.Content.Words;
import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.WbxmlReader;
import org.activesync4j.wbxml.WbxmlReader.Event;
import org.activesync4j.wbxml.WbxmlWriter;
import org.kxml2.wap.Wbxml;
import org.kxml2.wap.WbxmlParser;
import org.xmlpull.v1.XmlPullParser;
import org.xmlpull.v1.XmlPullParserException;

/** How each codec goes through a document: past every tag by name, with every value taken out; all of it summed up. */
final class Codecs {

    private static final int TAGS = 59;

    private Codecs() {}

    static long ours(WbxmlReader reader) {
        long sum = 0;
        for (Event event = reader.next(); event != Event.DONE; event = reader.next()) {
            if (event == Event.START) {
                sum += reader.tag().name().length();
            } else if (event == Event.VALUE) {
                sum += reader.isOpaque() ? reader.bytes().length : reader.text().length();
            }
        }
        return sum;
    }

    static long skipping(WbxmlReader reader) {
        long sum = 0;
        for (Event event = reader.next(); event != Event.DONE; event = reader.next()) {
            sum += event == Event.START ? reader.id() : 1;
        }
        return sum;
    }

    static byte[] wbxml(Content content) {
        WbxmlWriter writer = new WbxmlWriter();
        content.write(writer);
        return writer.toByteArray();
    }

    static WbxmlParser kxml() {
        WbxmlParser parser = new WbxmlParser();
        for (CodePage page : CodePages.all()) {
            String[] names = new String[TAGS];
            page.tags().forEach(tag -> names[tag.token() - 5] = tag.name());
            parser.setTagTable(page.number(), names);
        }
        return parser;
    }

    static long kxml(WbxmlParser parser, InputStream document) {
        try {
            return events(parser, document);
        } catch (IOException | XmlPullParserException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long events(WbxmlParser parser, InputStream document) throws IOException, XmlPullParserException {
        parser.setInput(document, null);
        long sum = 0;
        for (int event = parser.nextToken(); event != XmlPullParser.END_DOCUMENT; event = parser.nextToken()) {
            if (event == XmlPullParser.START_TAG) {
                sum += parser.getName().length();
            } else if (event == XmlPullParser.TEXT) {
                sum += parser.getText().length();
            } else if (event == WbxmlParser.WAP_EXTENSION && parser.getWapCode() == Wbxml.OPAQUE) {
                sum += ((byte[]) parser.getWapExtensionData()).length;
            }
        }
        return sum;
    }

    /** Writes the content as JSON-like events: an element is an array of its name and what is in it. */
    static byte[] jackson(JsonFactory factory, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = factory.createGenerator(out)) {
            for (Step step : content.steps()) {
                write(generator, step);
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator generator, Step step) throws IOException {
        if (step instanceof Start start) {
            generator.writeStartArray();
            generator.writeNumber(start.tag().id());
        } else if (step instanceof Words words) {
            generator.writeString(words.text());
        } else if (step instanceof Data data) {
            generator.writeBinary(data.bytes());
        } else if (step instanceof End) {
            generator.writeEndArray();
        }
    }

    static long jackson(JsonFactory factory, byte[] document) {
        long sum = 0;
        try (JsonParser parser = factory.createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                sum += switch (token) {
                    case VALUE_NUMBER_INT ->
                        CodePages.tag(parser.getIntValue()).name().length();
                    case VALUE_STRING -> parser.getText().length();
                    case VALUE_EMBEDDED_OBJECT -> parser.getBinaryValue().length;
                    default -> 0;
                };
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return sum;
    }

    static InputStream stream(byte[] document) {
        return new ByteArrayInputStream(document);
    }
}
