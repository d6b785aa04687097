package dev.oarlock.cli.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.cli.imports.signal.SignalSpool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Web domains that several accounts of an import claim, as a company and its subsidiary do. An id
/// is one account's: the first by its own id has it, in whatever order the rows stand, and the
/// others are told without it, which is said.
public final class SharedDomains {
  private final Map<String, String> owners = new HashMap<>();
  private final TreeMap<String, Integer> without = new TreeMap<>();

  private SharedDomains() {}

  public static MappingResult settled(MappingResult mapped) {
    return new SharedDomains().settle(mapped);
  }

  private MappingResult settle(MappingResult mapped) {
    var registrations = mapped.registrationSignals(); // by account
    var isShared = registrations.stream().anyMatch(this::isShared);
    if (!isShared) {
      return mapped;
    }
    owners.clear();
    var signals = new SignalSpool();
    registrations.forEach(signal -> settled(signal).ifPresent(signals::add));
    signals.addAll(mapped.activitySignals());
    return mapped.with(signals.sorted()).noting(without);
  }

  private boolean isShared(MappedSignal signal) {
    return signal.type().equals("IdentityLinked")
        && domains(JsonTree.parse(signal.detail())).stream()
            .anyMatch(domain -> !isOwn(domain, signal));
  }

  /// Whoever claims it first has it.
  private boolean isOwn(JsonNode domain, MappedSignal signal) {
    return owners
        .computeIfAbsent(domain.path("id").asText(), _ -> signal.account())
        .equals(signal.account());
  }

  private static List<JsonNode> domains(JsonNode detail) {
    return detail
        .path("identities")
        .valueStream()
        .filter(identity -> identity.path("system").asText().equals("domain"))
        .toList();
  }

  /// None where nothing is left of it.
  private Optional<MappedSignal> settled(MappedSignal signal) {
    if (!signal.type().equals("IdentityLinked")) {
      return Optional.of(signal);
    }
    var detail = (ObjectNode) JsonTree.parse(signal.detail());
    var others = domains(detail).stream().filter(domain -> !isOwn(domain, signal)).toList();
    if (others.isEmpty()) {
      return Optional.of(signal);
    }
    without.merge(
        signal.place().replaceFirst(":\\d+$", "")
            + ": without its domain, which another account of the import has",
        1,
        Integer::sum);
    var left = detail.path("identities").valueStream().filter(it -> !others.contains(it)).toList();
    detail.putArray("identities").addAll(left);
    return Optional.of(signal.withDetail(JsonTree.write(detail))).filter(_ -> !left.isEmpty());
  }
}
