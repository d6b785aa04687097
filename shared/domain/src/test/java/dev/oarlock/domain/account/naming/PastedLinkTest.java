package dev.oarlock.domain.account.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedLinkTest {
  private static final String ID = "0015e00000XyZaBAAW";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.lightning.force.com/lightning/r/Account/0015e00000XyZaBAAW/view",
        "<https://x.lightning.force.com/lightning/r/Account/0015e00000XyZaBAAW/view>",
        " <https://x.lightning.force.com/lightning/r/0015e00000XyZaBAAW/view|the account> ",
        "https://x.my.salesforce.com/0015e00000XyZaBAAW?nooverride=1",
      })
  void theIdInTheAddressOfARecordIsTheName(String pasted) {
    assertThat(PastedLink.nameIn(pasted)).isEqualTo(ID);
  }

  @Test
  void aShortIdIsOneToo() {
    assertThat(PastedLink.nameIn("https://x.my.salesforce.com/0015e00000XyZaB"))
        .isEqualTo("0015e00000XyZaB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Acme", "acme.com", "https://acme.com/about", "https://0015e00000XyZaBAAW", ID})
  void anyOtherTextStaysWhatItIs(String typed) {
    assertThat(PastedLink.nameIn(typed)).isEqualTo(typed);
  }
}
