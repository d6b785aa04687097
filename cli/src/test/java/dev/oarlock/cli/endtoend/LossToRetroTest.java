package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.store.reason.ReasonStore;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.portfolio.customer.ExplainedLoss.LossReason;
import dev.oarlock.domain.portfolio.customer.LossCase;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.risk.departure.ReasonCatalog.CatalogReason;
import dev.oarlock.domain.risk.departure.ReasonCatalog.ReasonGroup;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.state.ChannelPost;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On the real parts: a customer leaves, the button under the message opens the form, the answer is
/// a signal, the thread and the retro hear of it, and the reports count it.
class LossToRetroTest {
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private LocalCloud cloud;
  private PageVisitor dana;

  @BeforeEach
  void aCustomerLeaves() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    var table = cloud.template().tables().getFirst().request().tableName();
    new ReasonStore(cloud.dynamo(), table).apply(ours(), Instant.EPOCH);
    put("AccountRegistered", detail("r", 200).put("name", "Acme").put("csm", "dana"));
    order("signed", "new", 190);
    cloud.drain();
    order("left", "cancellation", 1);
    cloud.drain();
    dana = new PageVisitor(cloud, "dana", told().channel().substring(1));
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void theAnswerOfTheFormIsInTheThreadInTheRetroAndInTheReport() throws Exception {
    dana.presses(told(), "loss.reason");
    assertThat(dana.form().view().toString()).contains("Roadmap", "Too slow");
    assertThat(dana.submitsForm("{\"reason\":[\"too-slow\"],\"note\":[\"ten seconds\"]}"))
        .isEmpty();
    cloud.drain();

    assertThat(replies())
        .anySatisfy(it -> assertThat(it).contains("Roadmap: too slow (avoidable)"));
    dana.presses(retro(), "loss.review");
    assertThat(dana.form().view().toString()).contains("Roadmap: too slow (avoidable)");
    assertThat(
            dana.submitsForm(
                "{\"signs\":[\"usage-collapsed\"],\"finding\":[\"ask sooner\"],\"interview\":[\"we"
                    + " told you\"]}"))
        .isEmpty();
    cloud.drain();

    assertThat(ask("/health acme")).contains("Roadmap: too slow");
    cloud.fireSchedule("SummarizePortfolio");
    assertThat(ask("/metrics customers last year")).doesNotContain("too slow");
    assertThat(ask("/metrics customers " + today.minusDays(1).toString().substring(0, 7)))
        .contains("Roadmap: too slow", "€1,000 (1)");
    assertThat(cases())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.event()).isEqualTo(new LossEvent(Loss.LEFT, today.minusDays(1)));
          assertThat(it.reason()).map(LossReason::code).contains("too-slow");
          assertThat(it.note()).contains("ten seconds");
          assertThat(it.missedSigns()).containsExactly("usage-collapsed");
          assertThat(it.review().flatMap(LossReviewed::interview)).contains("we told you");
        });
    assertThat(cloud.failures().count()).isZero();
  }

  /// Whoever answers twice is heard twice, and the last answer counts.
  @Test
  void aLaterAnswerReplacesTheFirstAndOneRetroIsHeld() throws Exception {
    answer("too-slow");
    answer("war");

    assertThat(replies()).anySatisfy(it -> assertThat(it).contains("World: war (unavoidable)"));
    assertThat(retros()).hasSize(1);
  }

  @Test
  void whatIsTakenBackNeedsNoReason() throws Exception {
    order("back", "new", 1);
    cloud.drain();

    dana.presses(told(), "loss.reason");

    assertThat(retros()).isEmpty();
    assertThat(cloud.failures().count()).isZero();
  }

  /// As `oarlock reasons cases` prints them.
  private List<LossCase> cases() {
    var name = cloud.template().tables().getFirst().request().tableName();
    try (var table = new InstanceTable(cloud.dynamo(), name, today)) {
      var acme = new AccountId("acme");
      var state = table.states().loadReadable(List.of(acme)).states().getFirst();
      return LossCase.of(state, table.log().ofAccount(acme), today);
    }
  }

  private void answer(String code) throws Exception {
    dana.presses(told(), "loss.reason");
    assertThat(dana.submitsForm("{\"reason\":[\"" + code + "\"]}")).isEmpty();
    cloud.drain();
  }

  private static ReasonCatalog ours() {
    return new ReasonCatalog(
        "ours 1",
        List.of(
            new ReasonGroup("Roadmap", List.of(new CatalogReason("too-slow", "too slow", true))),
            new ReasonGroup("World", List.of(new CatalogReason("war", "war", false)))));
  }

  private ChannelPost told() {
    return posts().stream()
        .filter(it -> it.message().toString().contains("\"loss.reason\""))
        .filter(it -> it.threadTs().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private ChannelPost retro() {
    return retros().getFirst();
  }

  private List<ChannelPost> retros() {
    return posts().stream()
        .filter(it -> it.message().toString().contains("\"loss.review\""))
        .toList();
  }

  private List<String> replies() {
    return posts().stream()
        .filter(it -> it.threadTs().equals(Optional.of(told().ts())))
        .map(it -> it.message().toString())
        .toList();
  }

  private List<ChannelPost> posts() {
    return cloud.slack().posts().stream().toList();
  }

  private String ask(String command) throws IOException {
    return cloud.slashCommands().text(command).replaceAll("\\s+", " ");
  }

  private void order(String id, String order, int ago) {
    var signed = detail(id, ago).put("contract", "C").put("order", order);
    signed.put("effective", today.minusDays(ago).toString());
    if (order.equals("new")) {
      signed.put("termMonths", 12).put("autoRenew", true);
      var line = signed.putArray("lines").addObject().put("sku", "plan").put("quantity", 10);
      line.put("per", "month").putObject("amount").put("amount", 1_000_00).put("currency", "EUR");
    } else {
      signed.putArray("lines");
    }
    put("ContractChanged", signed);
  }

  private static ObjectNode detail(String id, int ago) {
    var at = Instant.now().minus(ago, ChronoUnit.DAYS);
    return StrictJson.object().put("account", "acme").put("id", id).put("at", at.toString());
  }

  private void put(String type, ObjectNode detail) {
    cloud.put("crm", type, StrictJson.write(detail));
  }
}
