package dev.oarlock.cli.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.cli.personal.PersonalSubject.ErasureStep;
import dev.oarlock.domain.account.identity.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is kept of alerts beside the log, for the record of their rules, and of who saw what.
class AlertErasureTest {
  private static final AccountSubject ACME =
      new AccountSubject(Set.of(new AccountId("acme")), Set.of("Acme"), Set.of(), "erased-1");
  private static final PersonSubject DANA = new PersonSubject(Set.of("dana"), "erased-2");

  @ParameterizedTest
  @CsvSource({
    "AT_RISK, acme",
    "ALERTS#sponsor-left, acme#1",
    "ALERT_RULES, QUIET#acme:at-risk:1",
    "PLAY_OUTCOMES, acme#adoption-sprint:1",
    "AUDIT#acme, 2026-11-20#dana#SAW#/health",
    "IDENTITY_QUESTIONS, ANSWER#crm#acme",
    "IDENTITY_QUESTIONS, UNLINKED#crm#acme",
  })
  void nothingOfAnErasedAccountStays(String pk, String sk) {
    assertThat(ACME.step(item(pk, sk, Map.of()))).isInstanceOf(ErasureStep.Delete.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ALERTS#sponsor-left, acme-two#1",
    "ALERT_RULES, RULE#sponsor-left",
    "PLAY_OUTCOMES, acme-two#adoption-sprint:1",
    "ALERT_RULES, MUTE#C1#sponsor-left",
    "ALERT_RULES, HOURS#C1",
    "IDENTITY_QUESTIONS, ANSWER#crm#acme-two",
    "IDENTITY_QUESTIONS, UNLINKED#crm#acme-two",
  })
  void othersAreKept(String pk, String sk) {
    assertThat(ACME.step(item(pk, sk, Map.of()))).isInstanceOf(ErasureStep.Keep.class);
    assertThat(DANA.step(item(pk, sk, Map.of()))).isInstanceOf(ErasureStep.Keep.class);
  }

  @Test
  void whoAnsweredWhoseAnIdIsStaysUnderThePseudonymAndAnIdOfThePersonGoes() {
    var answer = item("IDENTITY_QUESTIONS", "ANSWER#stripe#cus_1", Map.of("by", "dana"));
    var theirs = item("IDENTITY_QUESTIONS", "ANSWER#helpdesk#dana", Map.of("by", "bo"));

    assertThat(DANA.step(answer))
        .isInstanceOfSatisfying(
            ErasureStep.Anonymise.class,
            it -> assertThat(it.after().text("by")).isEqualTo("erased-2"));
    assertThat(DANA.step(theirs)).isInstanceOf(ErasureStep.Delete.class);
  }

  @Test
  void fromWhomAnIdWasTakenGoesWithEitherCustomer() {
    var taken = Map.of("account", "beta", "to", "acme", "by", "dana");
    var note = item("IDENTITY_QUESTIONS", "UNLINKED#stripe#cus_1", taken);

    assertThat(ACME.step(note)).isInstanceOf(ErasureStep.Delete.class);
    assertThat(DANA.step(note))
        .isInstanceOfSatisfying(
            ErasureStep.Anonymise.class,
            it -> assertThat(it.after().text("by")).isEqualTo("erased-2"));
  }

  @Test
  void howAnErasedPersonRatedAnAlertStaysUnderThePseudonym() {
    var rated = Map.of("rating:dana", "USEFUL", "rating:bo", "WRONG");

    var step = DANA.step(item("ALERTS#sponsor-left", "acme#1", rated));

    assertThat(step)
        .isInstanceOfSatisfying(
            ErasureStep.Anonymise.class,
            it ->
                assertThat(it.after().attributes())
                    .containsEntry("rating:erased-2", fromS("USEFUL"))
                    .containsEntry("rating:bo", fromS("WRONG"))
                    .doesNotContainKey("rating:dana"));
  }

  @Test
  void whatAnErasedPersonMutedForThemselvesIsForgotten() {
    assertThat(DANA.step(item("ALERT_RULES", "MUTE#dana#sponsor-left", Map.of())))
        .isInstanceOf(ErasureStep.Delete.class);
  }

  @Test
  void thatAnErasedPersonSawSomethingStaysUnderThePseudonym() {
    var seen = item("AUDIT#acme", "2026-11-20#dana#SAW#/health", Map.of("user", "dana"));

    assertThat(DANA.step(seen))
        .isInstanceOfSatisfying(
            ErasureStep.Anonymise.class,
            it ->
                assertThat(it.after().attributes())
                    .containsEntry("sk", fromS("2026-11-20#erased-2#SAW#/health"))
                    .containsEntry("user", fromS("erased-2")));
    var others = item("AUDIT#acme", "2026-11-20#bo#SAW#/health", Map.of("user", "bo"));
    assertThat(DANA.step(others)).isInstanceOf(ErasureStep.Keep.class);
  }

  @ParameterizedTest
  @CsvSource({
    "IMPORT#import-1, ACCOUNT#acme",
    "TAKEN_BACK#acme, import-1#m-1",
    "RETOLD#acme, m-1#0a",
    "NAME#a, acme#acme",
    "WORD#c, orp#acme",
    "TYPO#4#0#ac, acme#acme",
  })
  void nothingOfAnErasedAccountStaysBesideItsLogOrAmongNames(String pk, String sk) {
    assertThat(ACME.step(item(pk, sk, Map.of()))).isInstanceOf(ErasureStep.Delete.class);
    var other = item(pk.replace("acme", "acme-two"), sk.replaceAll("acme$", "acme-two"), Map.of());
    if (!sk.contains("#m-1")) {
      assertThat(ACME.step(other)).isInstanceOf(ErasureStep.Keep.class);
    }
  }

  @Test
  void aMappingOfYoursForgetsWhomItNames() {
    var text = "source: billing\n# ask kim.lee@acme.example, she wrote it\nversion: 1\n";
    var kim = new PersonSubject(Set.of("kim.lee@acme.example"), "erased-3");

    assertThat(kim.step(item("MAPPINGS", "billing", Map.of("document", text))))
        .isInstanceOfSatisfying(
            ErasureStep.Anonymise.class,
            it ->
                assertThat(it.after().text("document"))
                    .doesNotContain("kim.lee")
                    .startsWith("source: billing\n")
                    .endsWith("version: 1\n"));
    assertThat(DANA.step(item("MAPPINGS", "billing", Map.of("document", text))))
        .isInstanceOf(ErasureStep.Keep.class);
  }

  private static TableItem item(String pk, String sk, Map<String, String> texts) {
    var attributes = new HashMap<>(Map.of("pk", fromS(pk), "sk", fromS(sk)));
    texts.forEach((name, text) -> attributes.put(name, fromS(text)));
    return TableItem.of(attributes);
  }
}
