package org.activesync4j.testkit.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.activesync4j.Credentials;
import org.activesync4j.Request;
import org.activesync4j.Response;
import org.activesync4j.User;
import org.activesync4j.item.Content;

/** Over HTTP, to a server that is mounted somewhere; users log on with their password. */
final class HttpLine implements Line {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI endpoint;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    HttpLine(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public CompletableFuture<Response> send(Request request) {
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(http(request), BodyHandlers.ofByteArray());
        CompletableFuture<Response> response = sent.thenApply(HttpLine::response);
        response.whenComplete((answer, failure) -> {
            if (response.isCancelled()) {
                sent.cancel(true);
            }
        });
        return response;
    }

    private HttpRequest http(Request request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(endpoint + query))
                .method(request.method(), BodyPublishers.ofByteArray(bytes(request.body())));
        request.headers().forEach(builder::header);
        authorization(request.user()).ifPresent(value -> builder.header("Authorization", value));
        return builder.build();
    }

    private static Optional<String> authorization(User user) {
        if (!(user.credentials() instanceof Credentials.Password password)) {
            return Optional.empty();
        }
        byte[] pair = (user.login().value() + ":" + password.secret()).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static byte[] bytes(Content body) {
        try (InputStream in = body.open()) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Response response(HttpResponse<byte[]> answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String type = headers.getOrDefault("Content-Type", "application/octet-stream");
        Optional<Content> body =
                answer.body().length == 0 ? Optional.empty() : Optional.of(Content.of(answer.body(), type));
        return new Response(answer.statusCode(), headers, body);
    }

    /** Nothing happens by itself that could be waited for. */
    @Override
    public void runDue() {}

    /** A server needs some time even for what is done at once. */
    @Override
    public void await(CompletableFuture<Response> response, Duration patience) {
        Duration most = patience.compareTo(PATIENCE) > 0 ? patience : PATIENCE;
        try {
            response.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("no answer in " + most, late);
        } catch (ExecutionException failed) {
            throw new AssertionError("no answer from " + endpoint, failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", ended);
        }
    }
}
