package dev.oarlock.cli.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.cli.imports.signal.SignalSpool;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The signals of a system that names nobody: another one has registered the customers, and this
/// one's ids become further ids of those with the same domain.
public final class AttachedSignals {
  private AttachedSignals() {}

  public static MappingResult of(MappingResult mapped) {
    var signals = new SignalSpool();
    mapped.signals().stream().flatMap(AttachedSignals::attached).forEach(signals::add);
    return mapped.with(signals.sorted());
  }

  private static Stream<MappedSignal> attached(MappedSignal signal) {
    return switch (signal.type()) {
      case "AccountRegistered", "AccountUpdated" -> Stream.empty();
      case "IdentityLinked" -> link(signal).stream();
      default -> Stream.of(signal);
    };
  }

  /// The domain is the known side of the link.
  private static List<MappedSignal> link(MappedSignal signal) {
    var detail = (ObjectNode) JsonTree.parse(signal.detail());
    var account = detail.path("account");
    return StreamSupport.stream(detail.path("identities").spliterator(), false)
        .filter(identity -> identity.path("system").asText().equals("domain"))
        .map(domain -> turned(signal, domain, account))
        .toList();
  }

  private static MappedSignal turned(MappedSignal signal, JsonNode domain, JsonNode account) {
    var detail = ((ObjectNode) JsonTree.parse(signal.detail())).deepCopy();
    detail.set("account", domain);
    detail.set("identities", JsonNodeFactory.instance.arrayNode().add(account));
    return new MappedSignal(
        signal.type(),
        domain.toString(),
        signal.at(),
        JsonTree.write(detail),
        signal.place(),
        signal.source(),
        signal.mapping());
  }
}
