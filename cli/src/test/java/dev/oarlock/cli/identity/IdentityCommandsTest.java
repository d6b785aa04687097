package dev.oarlock.cli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.endtoend.CloudTerminal;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Billing tells of a customer under an id of its own, and whoever runs Oarlock says who that is.
class IdentityCommandsTest {
  private LocalCloud cloud;
  private int exit;

  @BeforeEach
  void billingTells() {
    cloud = LocalCloud.start(CloudSetup.inMemory());
    cloud.put(
        "crm",
        "AccountRegistered",
        "{\"account\":\"crm-7\",\"at\":\"2026-01-05\",\"name\":\"Red Kite Foods\"}");
    cloud.put(
        "stripe",
        "InvoicePaid",
        """
        {"account":{"system":"stripe","id":"cus_1"},"at":"2026-11-20T09:00:00Z","id":"p1",
         "invoice":"in_1","amount":{"amount":9900,"currency":"USD"},"due":"2026-11-20"}\
        """);
    cloud.drain();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void aCustomerIsMeantByTheirWholeNameAndByNothingLikeIt() {
    assertThat(typed("link", "stripe/cus_1", "red kite"))
        .contains("There is no account 'red kite'. Did you mean Red Kite Foods (crm-7)?")
        .contains("Then type: ./oarlock identity link stripe/cus_1 crm-7");
    assertThat(exit).isEqualTo(1);
    assertThat(typed("list")).contains("stripe/cus_1  1 signal since");

    assertThat(typed("link", "stripe/cus_1", "red kite foods"))
        .contains("stripe/cus_1 is red kite foods. 1 signal waited.");
    assertThat(exit).isZero();
    cloud.drain();
    assertThat(typed("list")).doesNotContain("cus_1");
  }

  @Test
  void anIdOfOursMeansTheSameAndAProgramReadsTheAnswer() {
    var answer = JsonTree.parse(typed("link", "stripe/cus_1", "crm-7", "--json"));

    assertThat(answer.path("id").asText()).isEqualTo("cus_1");
    assertThat(answer.path("waited").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsIgnoredIsAskedAboutAgainOnlyOnRequest() {
    typed("ignore", "stripe/cus_1");
    assertThat(JsonTree.parse(typed("ask", "stripe/cus_1", "--json")).path("result").asText())
        .isEqualTo("is asked about again");

    typed("ignore", "stripe/cus_1");
    assertThat(typed("ask", "stripe/cus_1")).contains("stripe/cus_1 is asked about again.");
    assertThat(typed("ask", "stripe/cus_1")).contains("stripe/cus_1 is not ignored.");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void aWrongAnswerIsTakenBackWithWhatCameByIt() {
    cloud.put(
        "crm",
        "AccountRegistered",
        "{\"account\":\"crm-8\",\"at\":\"2026-01-05\",\"name\":\"Blue Heron Labs\"}");
    cloud.drain();
    typed("link", "stripe/cus_1", "crm-7");
    cloud.drain();

    assertThat(typed("unlink", "stripe/cus_1", "--to", "blue heron"))
        .contains("Did you mean Blue Heron Labs (crm-8)?")
        .contains("./oarlock identity unlink stripe/cus_1 --to crm-8");
    assertThat(typed("unlink", "stripe/cus_1", "--to", "Blue Heron Labs"))
        .contains("stripe/cus_1 is Blue Heron Labs (crm-8), and not Red Kite Foods (crm-7).")
        .contains("1 signal moved.");
    assertThat(typed("unlink", "stripe/cus_1", "--to", "crm-8")).contains("(crm-8) already.");
    assertThat(exit).isZero();

    var said = typed("unlink", "stripe/cus_1", "--json"); // and how far it has come
    var json = JsonTree.parse(said.substring(said.indexOf("{")));
    assertThat(json.path("from").asText()).isEqualTo("crm-8");
    assertThat(json.path("signals").asInt()).isEqualTo(1);
    cloud.drain();
    assertThat(typed("list")).contains("stripe/cus_1  1 signal since");
    assertThat(typed("unlink", "stripe/cus_1")).contains("was taken from Blue Heron Labs");
    assertThat(typed("unlink", "stripe/nobody")).contains("stripe/nobody is nobody's.");
    assertThat(exit).isEqualTo(1);
  }

  private String typed(String... words) {
    var typed = Stream.concat(Stream.of("identity"), Stream.of(words)).toArray(String[]::new);
    var result = new CloudTerminal(cloud).type(typed);
    exit = result.exit();
    return result.said();
  }
}
