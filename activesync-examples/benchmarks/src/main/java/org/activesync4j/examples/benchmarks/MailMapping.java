package org.activesync4j.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.activesync4j.item.Content;
import org.activesync4j.mapping.Mapped;
import org.activesync4j.mapping.MimeMail;
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

/** Makes items of mails that lie in memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(2)
public class MailMapping {

    /** What is read. */
    @Param
    public MailSample mail = MailSample.MAIL_5K;

    private Content mime = Content.of(new byte[0]);

    /** Makes the mail. */
    @Setup
    public void prepare() {
        mime = Content.of(mail.bytes());
    }

    /**
     * Makes an item of it.
     *
     * @return the item
     */
    @Benchmark
    public Mapped read() {
        return MimeMail.read(mime);
    }
}
