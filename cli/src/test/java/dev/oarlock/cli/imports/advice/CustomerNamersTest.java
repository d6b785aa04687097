package dev.oarlock.cli.imports.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.cli.imports.mapping.MappingResult;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CustomerNamersTest {
  private static final DirectoryEntry OF_HUBSPOT = known("hubspot-7", "hubspot", "7");

  @Test
  void aSecondSystemThatNamesCustomersIsToldOfBeforeAnythingIsSent() {
    assertThat(importOf("stripe").warning(List.of(OF_HUBSPOT)))
        .hasValueSatisfying(warning ->
            assertThat(warning)
                .startsWith("Note: 1 account is here of which stripe has told nothing")
                .contains("whoever is both is two customers", "--attach"));
  }

  @Test
  void twoInOneImportAreToldOfByName() {
    assertThat(importOf("stripe", "hubspot").warning(List.of()))
        .hasValueSatisfying(
            warning -> assertThat(warning).contains("hubspot and stripe", "all but one"));
  }

  @Test
  void theSameSystemAgainIsNone() {
    assertThat(importOf("hubspot").warning(List.of(OF_HUBSPOT))).isEmpty();
  }

  @Test
  void nobodyDoublesInAnEmptyInstanceOrByWhatRegistersNobody() {
    assertThat(importOf("stripe").warning(List.of())).isEmpty();
    assertThat(importOf().warning(List.of(OF_HUBSPOT))).isEmpty();
  }

  @Test
  void whoWasAttachedIsKnownToBoth() {
    var both = OF_HUBSPOT.withIds(List.of(new ExternalId("stripe", "1")));

    assertThat(importOf("stripe").warning(List.of(both))).isEmpty();
  }

  private static DirectoryEntry known(String account, String system, String id) {
    return DirectoryEntry.unnamed(new AccountId(account))
        .withIds(List.of(new ExternalId(system, id)));
  }

  private static CustomerNamers importOf(String... systems) {
    var signals = Arrays.stream(systems).map(CustomerNamersTest::registration).toList();
    return CustomerNamers.of(
        new MappingResult(
            new TreeMap<>(), new TreeMap<>(), signals, Map.of(), Map.of(), List.of()));
  }

  private static MappedSignal registration(String system) {
    var account = "{\"system\":\"%s\",\"id\":\"1\"}".formatted(system);
    return new MappedSignal(
        "AccountRegistered",
        account,
        Instant.EPOCH,
        "{\"account\":%s,\"name\":\"Acme\"}".formatted(account),
        "accounts.csv:2",
        system,
        system + "@1");
  }
}
