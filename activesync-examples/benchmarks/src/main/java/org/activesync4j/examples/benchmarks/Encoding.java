package org.activesync4j.examples.benchmarks;

import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.activesync4j.wbxml.WbxmlWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Writes documents whose values are in memory. kXML2 is not among them: what it writes is no WBXML for ActiveSync. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(2)
public class Encoding {

    /** What is written. */
    @Param
    public Subject subject = Subject.TINY;

    private final WbxmlWriter writer = new WbxmlWriter();
    private final SmileFactory smile = new SmileFactory();
    private final CBORFactory cbor = new CBORFactory();

    private Content content = new Content(List.of());

    /** Makes the content. */
    @Setup
    public void prepare() {
        content = subject.content();
    }

    /**
     * Writes into a buffer that is used again and again.
     *
     * @return the size
     */
    @Benchmark
    public long buffer() {
        writer.reset();
        content.write(writer);
        return writer.size();
    }

    /**
     * Writes the same content with Jackson as Smile.
     *
     * @return the document
     */
    @Benchmark
    public byte[] jacksonSmile() {
        return Codecs.jackson(smile, content);
    }

    /**
     * Writes the same content with Jackson as CBOR.
     *
     * @return the document
     */
    @Benchmark
    public byte[] jacksonCbor() {
        return Codecs.jackson(cbor, content);
    }
}
