package dev.oarlock.domain.account.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesforceIdTest {
  @ParameterizedTest
  @CsvSource({
    "0015e00000XyZaBAAV, 0015e00000XyZaB",
    "001A0000006Vm9uIAC, 001A0000006Vm9u",
    "0015e00000XyZaB,    0015e00000XyZaB",
    "0015e00000XyZaBAAW, 0015e00000XyZaBAAW",
    "0015e00000XyZaBaav, 0015e00000XyZaBaav",
    "cus_9s6XKzkNRiz8i3, cus_9s6XKzkNRiz8i3"
  })
  void onlyARightChecksumIsTakenOff(String told, String kept) {
    assertThat(new ExternalId("salesforce", told).id()).isEqualTo(kept);
  }

  @Property(tries = 200)
  void bothFormsOfAnIdAreOne(@ForAll("ids") String id) {
    var whole = new ExternalId("crm", id);

    assertThat(new ExternalId("crm", whole.longForm().orElseThrow())).isEqualTo(whole);
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.strings().alpha().numeric().ofLength(15);
  }
}
