package org.activesync4j.servlet;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.activesync4j.User;
import org.activesync4j.servlet.Discovery.Place;

/** Writes answers of version 1, with the elements in the order of their schemas. */
final class XmlAnswer {

    private static final String OUTER = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
    private static final String MOBILE =
            "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSS", Locale.ROOT);

    private final URI server;
    private final Instant now;

    XmlAnswer(URI server, Instant now) {
        this.server = server;
        this.now = now;
    }

    String to(XmlQuestion question, User user, Discovery discovery) {
        if (!question.schema().isEmpty() && !question.schema().equals(MOBILE)) {
            return error(601, "Provider is not available");
        }
        String address = question.address().isEmpty() ? user.login().value() : question.address();
        Place place = discovery.find(user, address);
        if (place instanceof Place.Here here) {
            return found(here);
        }
        return place instanceof Place.Elsewhere elsewhere ? redirect(elsewhere.address()) : unknown();
    }

    String invalid() {
        return error(600, "Invalid Request");
    }

    private String found(Place.Here here) {
        String url = server.resolve(ActiveSyncServlet.PATH).toString();
        return mobile(xml -> {
            xml.writeStartElement("User");
            Optional<String> name = here.displayName();
            if (name.isPresent()) {
                text(xml, "DisplayName", name.get());
            }
            text(xml, "EMailAddress", here.address());
            xml.writeEndElement();
            xml.writeStartElement("Action");
            xml.writeStartElement("Settings");
            xml.writeStartElement("Server");
            text(xml, "Type", "MobileSync");
            text(xml, "Url", url);
            text(xml, "Name", url);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private String redirect(String address) {
        return mobile(xml -> {
            xml.writeStartElement("Action");
            text(xml, "Redirect", address);
            xml.writeEndElement();
        });
    }

    private String unknown() {
        return mobile(xml -> {
            xml.writeStartElement("Action");
            xml.writeStartElement("Error");
            text(xml, "Status", "2");
            text(xml, "Message", "The mailbox cannot be found here");
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private String mobile(Content action) {
        return document(xml -> {
            xml.writeStartElement("Response");
            xml.writeDefaultNamespace(MOBILE);
            text(xml, "Culture", "en:us");
            action.write(xml);
            xml.writeEndElement();
        });
    }

    private String error(int code, String message) {
        return document(xml -> {
            xml.writeStartElement("Response");
            xml.writeStartElement("Error");
            xml.writeAttribute("Time", TIME.format(LocalTime.ofInstant(now, ZoneOffset.UTC)));
            xml.writeAttribute("Id", Long.toString(now.toEpochMilli() & 0xffff_ffffL));
            text(xml, "ErrorCode", Integer.toString(code));
            text(xml, "Message", message);
            xml.writeEmptyElement("DebugData");
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** Leaves out what XML 1.0 has no way to write. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c < 0xe000) || c == '\t')
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static String document(Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("Autodiscover");
            xml.writeDefaultNamespace(OUTER);
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
