package org.activesync4j.examples.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks, and prints for each document what each codec reaches: best, mean, garbage, and ratio to ours. Of the
 * mapping there are JMH's figures only.
 */
public final class Figures {

    private record Figure(double best, double mean, double garbage) {}

    private Figures() {}

    /**
     * Runs them.
     *
     * @param arguments those of JMH, for example {@code -p subject=TINY -f 3 Decoding}
     * @throws CommandLineOptionException if they are none
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String... arguments) throws CommandLineOptionException, RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        print(results.stream().filter(Figures::isOfTheCodec).toList());
    }

    private static boolean isOfTheCodec(RunResult result) {
        return params(result).getParamsKeys().contains("subject");
    }

    private static void print(Collection<RunResult> results) {
        Map<Subject, Integer> sizes = new HashMap<>();
        Map<String, Figure> ours = new HashMap<>();
        System.out.printf(
                "%n%-9s %-18s %-13s %12s %12s %12s %10s %8s%n",
                "what", "document", "by", "best docs/s", "best MB/s", "mean MB/s", "garbage B/B", "ratio");
        results.stream().filter(Figures::isOurs).forEach(result -> ours.put(key(result), figure(result)));
        results.stream()
                .sorted(Comparator.comparing(Figures::key))
                .forEach(result -> print(result, sizes.computeIfAbsent(subject(result), Figures::size), ours));
    }

    private static void print(RunResult result, int size, Map<String, Figure> ours) {
        Figure figure = figure(result);
        Figure reference = ours.getOrDefault(key(result), figure);
        System.out.printf(
                "%-9s %-18s %-13s %12.0f %12.1f %12.1f %10.3f %8.2f%n",
                group(result),
                subject(result),
                name(result),
                figure.best(),
                figure.best() * size / 1e6,
                figure.mean() * size / 1e6,
                figure.garbage() / size,
                reference.best() / figure.best());
    }

    private static Figure figure(RunResult result) {
        double best = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .max()
                .orElseThrow();
        double garbage = result.getSecondaryResults().keySet().stream()
                .filter(key -> key.endsWith("gc.alloc.rate.norm"))
                .mapToDouble(key -> Objects.requireNonNull(
                                result.getSecondaryResults().get(key))
                        .getScore())
                .findFirst()
                .orElse(Double.NaN);
        return new Figure(best, result.getPrimaryResult().getScore(), garbage);
    }

    private static boolean isOurs(RunResult result) {
        return name(result).equals("array") || name(result).equals("buffer");
    }

    private static String key(RunResult result) {
        return group(result) + subject(result).name();
    }

    private static Subject subject(RunResult result) {
        return Subject.valueOf(params(result).getParam("subject"));
    }

    private static String group(RunResult result) {
        String[] names = params(result).getBenchmark().split("\\.");
        return names[names.length - 2];
    }

    private static String name(RunResult result) {
        String[] names = params(result).getBenchmark().split("\\.");
        return names[names.length - 1];
    }

    private static BenchmarkParams params(RunResult result) {
        return result.getParams();
    }

    private static int size(Subject subject) {
        return Codecs.wbxml(subject.content()).length;
    }
}
