package dev.oarlock.cli.imports.mapping;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.mapping.definition.ShippedMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A company and its subsidiary with one web domain, in a report of Salesforce's.
class SharedDomainsTest {
  private static final String HEADER =
      "Account ID,Account Name,Account Owner,Type,Website,Created Date";
  private static final String PARENT =
      "0015e00000AbCdE,Granite Peak LLC,R."
          + " Alvarez,Customer,https://www.granitepeak.example,3/14/2024";
  private static final String SUBSIDIARY =
      "0015e00000aBcDe,Granite Peak EMEA,R. Alvarez,Customer,granitepeak.example/emea,11/1/2026";
  private static final String OTHER =
      "0015e00000ZZZZ1,Northgate,R. Alvarez,Customer,northgate.example,12/15/2025";

  private @TempDir Path folder;

  @Test
  void oneOfThemHasTheDomainWhateverTheOrderOfRowsAndTheOtherIsToldWithoutIt() throws IOException {
    var settled = SharedDomains.settled(mapped(PARENT, SUBSIDIARY, OTHER));

    assertThat(links(settled)).containsExactly("0015e00000AbCdEAAV", "0015e00000ZZZZ1AAP");
    assertThat(links(SharedDomains.settled(mapped(OTHER, SUBSIDIARY, PARENT))))
        .isEqualTo(links(settled));
    assertThat(settled.noted())
        .containsExactly(
            entry("accounts.csv: without its domain, which another account of the import has", 1));
    assertThat(settled.signals())
        .filteredOn(it -> it.type().equals("AccountRegistered"))
        .hasSize(3);
  }

  @Test
  void whereEachHasItsOwnNothingChanges() throws IOException {
    var mapped = mapped(PARENT, OTHER);

    assertThat(SharedDomains.settled(mapped)).isSameAs(mapped);
  }

  private static List<String> links(MappingResult mapped) {
    return mapped.signals().stream()
        .filter(signal -> signal.type().equals("IdentityLinked"))
        .map(signal -> JsonTree.parse(signal.detail()).at("/account/id").asText())
        .toList();
  }

  private MappingResult mapped(String... rows) throws IOException {
    Files.writeString(folder.resolve("accounts.csv"), HEADER + "\n" + String.join("\n", rows));
    return SignalMapper.map(ShippedMapping.named("salesforce").orElseThrow().mapping(), folder);
  }
}
