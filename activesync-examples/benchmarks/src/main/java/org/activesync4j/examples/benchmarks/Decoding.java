package org.activesync4j.examples.benchmarks;

import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import java.util.concurrent.TimeUnit;
import org.activesync4j.wbxml.WbxmlReader;
import org.kxml2.wap.WbxmlParser;
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

/** Reads documents, each value as String or bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(2)
public class Decoding {

    /** What is read. */
    @Param
    public Subject subject = Subject.TINY;

    private final WbxmlReader reader = new WbxmlReader();
    private final WbxmlParser kxml = Codecs.kxml();
    private final SmileFactory smile = new SmileFactory();
    private final CBORFactory cbor = new CBORFactory();

    private byte[] wbxml = {};
    private byte[] asSmile = {};
    private byte[] asCbor = {};

    /** Makes the documents. */
    @Setup
    public void prepare() {
        Content content = subject.content();
        wbxml = Codecs.wbxml(content);
        asSmile = Codecs.jackson(smile, content);
        asCbor = Codecs.jackson(cbor, content);
    }

    /**
     * Reads from an array.
     *
     * @return a sum over what was read
     */
    @Benchmark
    public long array() {
        return Codecs.ours(reader.reset(wbxml));
    }

    /**
     * Reads from an array, passing over each value.
     *
     * @return a sum over what was read
     */
    @Benchmark
    public long skipped() {
        return Codecs.skipping(reader.reset(wbxml));
    }

    /**
     * Reads from a stream.
     *
     * @return a sum over what was read
     */
    @Benchmark
    public long stream() {
        return Codecs.ours(reader.reset(Codecs.stream(wbxml)));
    }

    /**
     * Reads with kXML2.
     *
     * @return a sum over what was read
     */
    @Benchmark
    public long kxml2() {
        return Codecs.kxml(kxml, Codecs.stream(wbxml));
    }

    /**
     * Reads the same content with Jackson from Smile.
     *
     * @return a sum over what was read
     */
    @Benchmark
    public long jacksonSmile() {
        return Codecs.jackson(smile, asSmile);
    }

    /**
     * Reads the same content with Jackson from CBOR.
     *
     * @return a sum over what was read
     */
    @Benchmark
    public long jacksonCbor() {
        return Codecs.jackson(cbor, asCbor);
    }

    /**
     * Copies the document, which nothing that makes values of it can be faster than.
     *
     * @return the copy
     */
    @Benchmark
    public byte[] arrayCopy() {
        return wbxml.clone();
    }
}
