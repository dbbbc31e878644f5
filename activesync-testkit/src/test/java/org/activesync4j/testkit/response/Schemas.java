package org.activesync4j.testkit.response;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Xml;
import org.xml.sax.SAXException;

/**
 * The published schemas of the answers, in a folder named by the system property {@code xsd}: {@code composed/all.xsd},
 * {@code samples} and {@code samples/invalid}. They are not part of the project; without the property, what needs them
 * is skipped.
 */
record Schemas(Path folder, Validator validator) {

    private static final Pattern FORWARDEE = Pattern.compile("<Forwardee>.*?</Forwardee>", Pattern.DOTALL);

    static Schemas given() throws SAXException {
        String folder = System.getProperty("xsd", "");
        assumeThat(folder).as("system property xsd").isNotEmpty();
        Path path = Path.of(folder);
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        Schema schema = factory.newSchema(path.resolve("composed/all.xsd").toFile());
        return new Schemas(path, schema.newValidator());
    }

    /** Lists the samples that are answers; Autodiscover is no command. */
    List<Path> samples(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .filter(file -> !file.getFileName().toString().startsWith("autodiscover"))
                    .sorted()
                    .toList();
        }
    }

    boolean accept(Element answer) {
        try {
            validator.reset();
            validator.validate(new StreamSource(new StringReader(xml(answer))));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the answer with the names that the schema, other than the code page, has within Forwardee. */
    private static String xml(Element answer) {
        return FORWARDEE
                .matcher(Xml.print(answer))
                .replaceAll(found -> found.group().replaceAll("<(/?)(Email|Name)", "<$1Forwardee$2"));
    }
}
