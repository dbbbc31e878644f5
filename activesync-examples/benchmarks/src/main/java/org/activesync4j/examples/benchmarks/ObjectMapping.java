package org.activesync4j.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.activesync4j.mapping.Mapped;
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

/** Makes items of events, tasks and cards, and puts what a device has changed back into them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(2)
public class ObjectMapping {

    /** What is read and changed. */
    @Param
    public ObjectSample object = ObjectSample.CARD;

    private byte[] bytes = new byte[0];

    /** Makes the object. */
    @Setup
    public void prepare() {
        bytes = object.bytes();
    }

    /**
     * Makes an item of it.
     *
     * @return the item
     */
    @Benchmark
    public Mapped read() {
        return object.read(bytes);
    }

    /**
     * Gives it another title.
     *
     * @return the changed object
     */
    @Benchmark
    public byte[] change() {
        return object.change(bytes);
    }
}
