package dev.oarlock.webhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.lambda.LambdaEvent;
import dev.oarlock.aws.lambda.RetryableException;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Puts on the bus what other systems tell by webhook, and answers at once; the mappings read it
/// from there. Where the bus does not take it the sender gets an error, and sends it again.
public final class ReceiveWebhook implements RequestStreamHandler {
  /// EventBridge takes 256 KB with the words around the body.
  private static final int MAX_BYTES = 250_000;

  private static final int MAX_ENTRIES = 10;

  private final AppContext appContext;
  private final WebhookSecrets secrets;
  private final FunctionLog log;
  private final FunctionMetrics metrics;

  public ReceiveWebhook() {
    this(AppContext.fromEnvironment());
  }

  public ReceiveWebhook(AppContext appContext) {
    this.appContext = appContext;
    this.secrets = new WebhookSecrets(appContext);
    this.log = FunctionLog.of(appContext, "ReceiveWebhook");
    this.metrics = FunctionMetrics.of(appContext, "ReceiveWebhook");
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var request = WebhookRequest.of(LambdaEvent.read(input));
    log.guard(request.id(), () -> output.write(reply(status(request))));
  }

  private static byte[] reply(int status) {
    var event = JsonTree.object().put("statusCode", status).put("body", "");
    return JsonTree.write(event).getBytes(StandardCharsets.UTF_8);
  }

  private int status(WebhookRequest request) {
    if (request.body().length > MAX_BYTES) {
      return refused(request, 413, "its body is too large");
    }
    var now = appContext.clock().instant();
    var refusal = new SignatureCheck(secrets.of(request.sender()), now).refusal(request);
    return refusal.map(why -> refused(request, 401, why)).orElseGet(() -> received(request));
  }

  private int received(WebhookRequest request) {
    List<WebhookEvent> events;
    try {
      events = WebhookEvent.all(request);
    } catch (IllegalArgumentException _) {
      return refused(request, 400, "its payload is not readable");
    }
    put(events);
    metrics.count("WebhookEventsReceived", events.size());
    return 200;
  }

  private int refused(WebhookRequest request, int status, String reason) {
    log.warn(request.id(), "request rejected", Map.of("reason", reason));
    metrics.count("WebhooksRefused", 1);
    return status;
  }

  private void put(List<WebhookEvent> events) {
    var entries = events.stream().map(this::entry).toList();
    for (var from = 0; from < entries.size(); from += MAX_ENTRIES) {
      var ten = entries.subList(from, Math.min(from + MAX_ENTRIES, entries.size()));
      if (!EventPublisher.put(appContext.bus(), ten).isEmpty()) {
        throw new RetryableException("the bus refused what a webhook told");
      }
    }
  }

  private PutEventsRequestEntry entry(WebhookEvent event) {
    return PutEventsRequestEntry.builder()
        .eventBusName(appContext.setting("BUS_NAME"))
        .source(event.source())
        .detailType(event.type())
        .detail(event.detail())
        .build();
  }
}
