package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Email;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            Sync                                 | <Sync xmlns="AirSync"></Sync>
            Sync { SyncKey "a<&>" }              | <Sync xmlns="AirSync"><SyncKey>a&lt;&amp;&gt;</SyncKey></Sync>
            Sync { SyncKey "a\\r\\n" }           | <Sync xmlns="AirSync"><SyncKey>a&#xD;{LF}</SyncKey></Sync>
            Sync { SyncKey " " }                 | <Sync xmlns="AirSync"><SyncKey> </SyncKey></Sync>
            Sync { Email:To "a" Wait }           | <Sync xmlns="AirSync"><To xmlns="Email">a</To><Wait></Wait></Sync>
            AirSyncBase:Body { Type "1" }        | <Body xmlns="AirSyncBase"><Type>1</Type></Body>
            ComposeMail:Mime #0001ff             | <Mime xmlns="ComposeMail">AAH/</Mime>
            AirSyncBase:Data #00ff               | <Data xmlns="AirSyncBase" opaque="base64">AP8=</Data>
            GAL:Picture { Data #01 }             | <Picture xmlns="GAL"><Data>AQ==</Data></Picture>
            0xFE:0x3F { 0x00:0x3E "a" }          | <_0x3F xmlns="0xFE"><_0x3E xmlns="0x00">a</_0x3E></_0x3F>
            Sync { "a" Wait "b" }                | <Sync xmlns="AirSync">a<Wait>b</Wait></Sync>
            """)
    void notationAndXmlAreTheSame(String notation, String xml) {
        Element element = Notation.parse(notation);

        assertThat(Xml.print(element)).isEqualTo(xml.replace("{LF}", "\n"));
        assertThat(Xml.parse(Xml.print(element))).isEqualTo(element);
    }

    @Test
    void opaqueDataThatIsTextIsText() {
        assertThat(Xml.print(Notation.parse("AirSyncBase:Data #6162")))
                .isEqualTo("<Data xmlns=\"AirSyncBase\">ab</Data>");
    }

    @Test
    void textInAnOpaqueTagIsBase64() {
        assertThat(Xml.print(Notation.parse("ComposeMail:Mime \"ab\"")))
                .isEqualTo("<Mime xmlns=\"ComposeMail\">YWI=</Mime>");
    }

    @Test
    void whatXmlDoesNotAllowIsReplaced() {
        assertThat(Xml.print(Element.of(AirSync.SYNC_KEY, "a\u0000\u0001\uFFFE\uD83D\u007fb")))
                .isEqualTo("<SyncKey xmlns=\"AirSync\">a  \uFFFD\uFFFD\u007fb</SyncKey>");
    }

    @Test
    void xmlOfOthersIsRead() {
        Element sync = Xml.parse("""
                <?xml version="1.0" encoding="utf-8"?>
                <!-- as captured -->
                <a:Sync xmlns:a="AirSync:" xmlns:email="Email">
                  <a:SyncKey><![CDATA[k]]>&amp;</a:SyncKey>
                  <email:To>
                  x</email:To>
                  <a:Wait/>
                </a:Sync>
                """);

        assertThat(sync)
                .isEqualTo(Element.of(
                        AirSync.SYNC,
                        Element.of(AirSync.SYNC_KEY, "k&"),
                        Element.of(Email.TO, "\n  x"),
                        Element.of(AirSync.WAIT)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <Sync/>                                                    | no tag Sync in namespace ''
            <Sink xmlns="AirSync"/>                                    | no tag Sink in namespace 'AirSync'
            <Sync xmlns="AirSync">                                     | XML document structures must start and end
            <Sync xmlns="AirSync"/><Sync xmlns="AirSync"/>             | must be well-formed
            <Mime xmlns="ComposeMail">!A</Mime>                        | not Base64
            <!DOCTYPE x [<!ENTITY e "a">]><Sync xmlns="AirSync">&e;</Sync> | entity "e" was referenced
            <!DOCTYPE x [<!ENTITY e SYSTEM "file:/etc/passwd">]><Sync xmlns="AirSync">&e;</Sync> | entity "e" was referenced
            text                                                       | Content is not allowed in prolog
            """)
    void whatIsNotADocumentIsRefused(String xml, String message) {
        assertThatThrownBy(() -> Xml.parse(xml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void nestingIsBounded() {
        String xml = "<Sync xmlns=\"AirSync\">" + "<Add>".repeat(1000) + "</Add>".repeat(1000) + "</Sync>";

        assertThatThrownBy(() -> Xml.parse(xml)).hasMessageContaining("nested deeper than 1000");
    }

    @Test
    void elementsAreWrittenIntoAndReadFromAnyStream() throws XMLStreamException {
        Element sync = Notation.parse("Sync { SyncKey \"a\" }");
        StringWriter out = new StringWriter();
        XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        writer.writeStartElement("trace");
        Xml.write(sync, writer);
        writer.writeEndElement();
        writer.flush();
        assertThat(out).hasToString("<trace><Sync xmlns=\"AirSync\"><SyncKey>a</SyncKey></Sync></trace>");

        XMLStreamReader reader =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(out.toString()));
        reader.nextTag();
        reader.nextTag();

        assertThat(Xml.read(reader)).isEqualTo(sync);
        assertThat(reader.getLocalName()).isEqualTo("Sync");
        assertThat(reader.isEndElement()).isTrue();
    }
}
