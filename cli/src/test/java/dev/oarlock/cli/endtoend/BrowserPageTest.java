package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.cli.demo.sample.SamplePortfolio;
import dev.oarlock.cli.demo.sample.signal.SignalDetails;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;

/// The page in a real browser, on the real handlers. Where no Chromium is installed, it says so and
/// skips.
class BrowserPageTest {
  /// How much of a card is seen at once, in pixels.
  private static final int SCREEN = 700;

  private static final String FEE =
      """
      [{"sku": "ONBOARDING-AND-TRAINING", "quantity": 1, "per": "once",
        "amount": {"amount": 500000, "currency": "EUR"}},
       {"sku": "SEATS", "quantity": 5, "per": "month",
        "amount": {"amount": 50000, "currency": "EUR"}}]
      """;

  private static final String TOO_MANY = "[{\"sku\": \"SEATS\", \"quantity\": 50}]";

  private static final String ROOT = "getComputedStyle(document.body).backgroundColor";

  private static @Nullable BrowserTab browser;

  private final Instant now = Instant.now();
  private LocalCloud cloud;
  private BrowserTab tab;

  @BeforeAll
  static void startBrowser(
      @TempDir(deletionStrategy = TempDirDeletionStrategy.IgnoreFailures.class) Path profile)
      throws IOException, InterruptedException {
    var chromium = BrowserTab.installed();
    assumeTrue(
        chromium.isPresent(), "no Chromium is installed: the page is not tried in a browser");
    browser = new BrowserTab(chromium.get(), profile);
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void anAccountAtRisk() throws IOException {
    tab = Objects.requireNonNull(browser);
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    register("acme", "Acme Corporation");
    register("globex", "Globex");
    cloud.drain();
    isUnwell("acme");
    tab.prefer("light");
    tab.resize(1280, 800);
    tab.open(cloud.url() + "/");
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  /// From a typo to the right card, to the risk that is claimed and resolved, without a mouse.
  @Test
  void theKeyboardAloneIsEnough() {
    assertThat(tab.evaluate("location.hash"))
        .as("the channel with news")
        .isEqualTo("#customer-health");
    assertThat(tab.evaluate("document.querySelectorAll('.day').length")).isEqualTo("1");

    tab.evaluate("box.text.focus()");
    tab.type("/hea");
    tab.waitFor("!byId('commands').hidden");
    tab.press("Tab");
    assertThat(tab.evaluate("box.text.value")).isEqualTo("/health ");
    tab.type("acmee");
    tab.press("Enter");
    tab.waitFor("feed.innerText.includes('Acme Corporation') && feed.querySelector('.only')");
    assertThat(tab.evaluate("feed.lastElementChild.innerText")).contains("Acme Corporation");

    focus("risk.claim");
    tab.press("Enter");
    settle("feed.innerText.includes('has it')");
    assertThat(tab.evaluate("!!document.activeElement.closest('#feed .entry')"))
        .as("the focus stays at the card")
        .isEqualTo("true");
    settle("feed.querySelector('.thread')?.innerText.includes('claimed it')");

    focus("risk.resolve");
    tab.press("Enter");
    tab.waitFor("dialog.open");
    tab.evaluate("dialog.querySelector('textarea, input[type=text]')?.focus()");
    tab.type("they stay");
    tab.press("Tab");
    fill();
    tab.evaluate("dialog.querySelector('.primary').focus()");
    tab.press("Enter");
    settle("feed.querySelector('.thread')?.innerText.includes('they stay')");
    tab.waitFor("dialog.open && dialog.contains(document.activeElement)");
    tab.press("Enter");
    tab.waitFor("!dialog.open && document.activeElement.closest('#feed .entry')");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void itFitsAPhone() {
    tab.resize(390, 844);

    assertThat(tab.evaluate("document.scrollingElement.scrollWidth")).isEqualTo("390");
    assertThat(tab.evaluate("getComputedStyle(nav).visibility")).isEqualTo("hidden");

    tab.evaluate("byId('menu').focus()");
    tab.press("Enter");
    tab.waitFor("getComputedStyle(nav).visibility === 'visible'");
    assertThat(tab.evaluate("nav.contains(document.activeElement)")).isEqualTo("true");
    assertThat(tab.evaluate("nav.innerText")).contains("customer-health", "gong");

    tab.press("Escape");
    assertThat(tab.evaluate("getComputedStyle(nav).visibility")).isEqualTo("hidden");

    tab.evaluate("byId('inspect').click()");
    assertThat(
            tab.evaluate(
                "byId('inspector').offsetTop - document.querySelector('header').offsetHeight"))
        .as("the inspector hides what is below it")
        .isEqualTo("0");
  }

  /// Such as at the headline of a long digest, on which the page lands.
  @Test
  void anAnswerIsShownToWhoeverAsksWhereverTheyRead() {
    tab.resize(1280, 400);
    tab.evaluate("feed.scrollTop = 0; box.text.focus()");
    tab.type("/health globex");
    tab.press("Enter");

    settle("feed.lastElementChild.innerText.includes('Globex')");

    var seen = "feed.lastElementChild.offsetTop - feed.scrollTop < feed.clientHeight";
    assertThat(tab.evaluate(seen)).isEqualTo("true");
  }

  /// As in Slack: else nobody could take the same again.
  @Test
  void aMenuForgetsWhatWasTakenFromIt() {
    tab.evaluate("location.hash = '#customer-health'");
    tab.waitFor("feed.querySelector('[data-type=overflow]')");
    tab.evaluate("menu = feed.querySelector('[data-type=overflow]'); menu.selectedIndex = 1");

    tab.evaluate("menu.dispatchEvent(new Event('change', {bubbles: true}))");

    assertThat(tab.evaluate("menu.value")).isEmpty();
    settle("!menu.hasAttribute('aria-busy')");
  }

  /// Such as the room of an escalation.
  @Test
  void aChannelMadeMeanwhileStandsInTheList() {
    tab.evaluate("added('esc-acme')");

    assertThat(tab.evaluate("nav.innerText")).contains("esc-acme");
    assertThat(tab.evaluate("links.at(-1).hash")).isEqualTo("#esc-acme");
  }

  @Test
  void anArchivedRoomLeavesTheListUnlessItIsBeingRead() {
    var rooms = cloud.slack().workspace().rooms();
    rooms.open("esc-acme");
    settle("nav.innerText.includes('esc-acme')");
    tab.evaluate("location.hash = '#esc-acme'");
    rooms.archive("esc-acme");

    settle("byId('title').textContent === '# esc-acme (archived)'");
    assertThat(tab.evaluate("nav.innerText")).contains("esc-acme");

    tab.evaluate("location.hash = '#general'");
    settle("!nav.innerText.includes('esc-acme')");
  }

  /// Filled in, sent and closed by keys alone; the focus is where it was before.
  @Test
  void aFormFromTheBoxGivesTheFocusBackToIt() {
    tab.evaluate("location.hash = '#general'; box.text.focus()");
    tab.type("/health globex pulse");
    tab.press("Enter");
    tab.waitFor("dialog.open && dialog.contains(document.activeElement)");
    tab.press("Escape");
    tab.waitFor("!dialog.open && document.activeElement === box.text");

    tab.type("/health globex log note");
    tab.press("Enter");
    tab.waitFor("dialog.open && dialog.contains(document.activeElement)");
    for (var keys = 0; keys < 20 && !at("textarea, input[type=text]"); keys++) {
      tab.press("Tab");
    }
    tab.type("their CFO left");
    for (var keys = 0; keys < 20 && !at(".primary"); keys++) {
      tab.press("Tab");
    }
    tab.press("Enter");
    tab.waitFor("dialog.innerText.includes('their CFO left') && !dialog.querySelector('.primary')");
    tab.press("Enter");
    tab.waitFor("!dialog.open && document.activeElement === box.text");
  }

  private boolean at(String what) {
    return tab.evaluate("document.activeElement.matches('" + what + "')").equals("true");
  }

  /// At risk with a reason, with forecasts of model and CSM, an unpaid invoice, a family, a fee, an
  /// order in doubt and surveys: all eight facts.
  @Test
  void theHeaviestCardFitsOneScreen() throws IOException {
    SamplePortfolio.shipped().signalsOfYearUntil(now).stream()
        .filter(it -> it.detail().path("account").asText().equals("orchard-health"))
        .filter(it -> !it.type().equals("UsageReported") || it.at().isAfter(daysAgo(90)))
        .forEach(it -> cloud.put("oarlock.slack", it.type(), StrictJson.write(it.detail())));
    cloud.drain();
    put(
        "AccountRegistered",
        detail("orchard-labs", "r-child", 300)
            .put("name", "Orchard Laboratories of the North")
            .put("parent", "orchard-health"));
    var unpaid = detail("orchard-health", "overdue", 2).put("invoice", "I-2026-10-24");
    unpaid.put("due", dayAgo(9));
    put("InvoiceOverdue", unpaid.<ObjectNode>set("amount", SignalDetails.money(5_355_000)));
    var fee =
        detail("orchard-health", "fee", 3)
            .put("contract", "FEE-1")
            .put("order", "new")
            .put("effective", dayAgo(3))
            .put("termMonths", 12)
            .put("autoRenew", false);
    put("ContractChanged", fee.<ObjectNode>set("lines", StrictJson.parse(FEE)));
    var doubtful =
        detail("orchard-health", "less", 2)
            .put("contract", "FEE-1")
            .put("order", "cancellation")
            .put("effective", dayAgo(2));
    put("ContractChanged", doubtful.<ObjectNode>set("lines", StrictJson.parse(TOO_MANY)));
    put(
        "ServiceDisrupted",
        detail("orchard-health", "down", 1).put("severity", "critical").put("minutes", 900));
    isUnwell("orchard-health");

    tab.evaluate("location.hash = '#general'; box.text.focus()");
    tab.type("/health orchard-health");
    tab.press("Enter");
    tab.waitFor("feed.innerText.includes('Suggested next step')");

    var card = "feed.lastElementChild.";
    assertThat(tab.evaluate(card + "innerText")).contains("Forecasts:", "Invoices", "In doubt");
    assertThat(Integer.parseInt(tab.evaluate(card + "offsetHeight"))).isLessThanOrEqualTo(SCREEN);
  }

  private String dayAgo(int days) {
    return LocalDate.ofInstant(daysAgo(days), ZoneOffset.UTC).toString();
  }

  private Instant daysAgo(int days) {
    return now.minus(days, ChronoUnit.DAYS);
  }

  @Test
  void itIsDarkWhereTheSystemIs() {
    assertThat(tab.evaluate(ROOT)).isEqualTo("rgb(255, 255, 255)");

    tab.prefer("dark");

    assertThat(tab.evaluate(ROOT)).isEqualTo("rgb(26, 29, 33)");

    tab.evaluate("byId('theme').click()");

    assertThat(tab.evaluate(ROOT)).isEqualTo("rgb(255, 255, 255)");
  }

  @Test
  void theHomeTabAndTheInspectorShowWhatGoesOn() {
    tab.evaluate("box.as.value = 'dana'; location.hash = '#@oarlock'");
    settle("feed.innerText.includes('Acme Corporation')");
    settle("feed.querySelector('.home .body').offsetWidth > feed.clientWidth / 3");

    tab.evaluate("byId('inspect').click()");
    tab.waitFor("byId('inspector').innerText.includes('app_home_opened')");

    assertThat(tab.evaluate("byId('inspector').textContent"))
        .contains("X-Slack-Signature", "views.publish", "chat.postMessage")
        .doesNotContain("xoxb-");
  }

  @Test
  void newsInAnotherChannelIsCounted() throws IOException {
    tab.waitFor("Object.keys(localStorage).some(it => it.endsWith('customer-health'))");
    tab.evaluate("location.hash = '#general'");
    tab.waitFor("feed.innerText.includes('Nothing here yet')");

    isUnwell("globex");
    settle("nav.querySelector('[data-channel=customer-health] b').textContent === '1'");

    tab.evaluate("location.hash = '#customer-health'");
    settle("nav.querySelector('[data-channel=customer-health] b').hidden");
  }

  private void focus(String action) {
    tab.evaluate("feed.querySelector('[data-action=\"" + action + "\"]').focus()");
  }

  /// The first choice of each field that needs one.
  private void fill() {
    tab.evaluate(
        "dialog.querySelectorAll('select').forEach(s => { if (!s.value) s.selectedIndex = 1 })");
  }

  /// Until the handlers are done and the page shows it.
  private void settle(String condition) {
    cloud.drain();
    tab.evaluate("Promise.all([refresh(), count()])");
    tab.waitFor(condition);
  }

  private void register(String account, String name) {
    put(
        "AccountRegistered",
        detail(account, "r-" + account, 400)
            .put("name", name)
            .put("csm", new WorkspaceMember("dana").id()));
  }

  private void isUnwell(String account) throws IOException {
    cloud.slashCommands().text("/health " + account + " pulse 1");
    cloud.drain();
  }

  private void put(String type, ObjectNode detail) {
    cloud.put("crm", type, StrictJson.write(detail));
  }

  private ObjectNode detail(String account, String id, int daysAgo) {
    return StrictJson.object()
        .put("account", account)
        .put("id", id)
        .put("at", now.minus(daysAgo, ChronoUnit.DAYS).toString());
  }
}
