package dev.oarlock.slack.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {
  // The worked example of https://docs.slack.dev/authentication/verifying-requests-from-slack
  private static final SigningSecret SECRET = new SigningSecret("8f742231b10e8888abcd99yyyzzz85a5");
  private static final String TIMESTAMP = "1531420618";
  private static final String SIGNATURE =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final byte[] BODY =
      ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
              + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
              + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
              + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
              + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
          .getBytes(StandardCharsets.UTF_8);
  private static final Instant SENT = Instant.ofEpochSecond(1_531_420_618);

  private static RequestOrigin check(String timestamp, String signature, byte[] body, Instant now) {
    var request = new SignedRequest(Optional.of(timestamp), Optional.of(signature), body);
    return SECRET.verify(request, now);
  }

  @Test
  void slacksOwnExampleIsSlacks() {
    assertThat(check(TIMESTAMP, SIGNATURE, BODY, SENT)).isEqualTo(new RequestOrigin.Verified());
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -299, 0, 299, 300})
  void fiveMinutesEitherWayAreAccepted(long seconds) {
    assertThat(check(TIMESTAMP, SIGNATURE, BODY, SENT.plusSeconds(seconds)))
        .isEqualTo(new RequestOrigin.Verified());
  }

  @ParameterizedTest
  @ValueSource(longs = {-100_000, -301, 301, 100_000})
  void moreIsNot(long seconds) {
    assertThat(check(TIMESTAMP, SIGNATURE, BODY, SENT.plusSeconds(seconds)))
        .isEqualTo(new RequestOrigin.Unverified("timestamp is more than five minutes away"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1531420618", "1531420618.0", "99999999999999999999", " 1"})
  void aTimestampIsANumber(String timestamp) {
    assertThat(check(timestamp, SIGNATURE, BODY, SENT))
        .isEqualTo(new RequestOrigin.Unverified("timestamp is not a number"));
  }

  @Test
  void aChangedBodyIsNotSlacks() {
    var changed = BODY.clone();
    changed[10]++;

    assertThat(check(TIMESTAMP, SIGNATURE, changed, SENT))
        .isEqualTo(new RequestOrigin.Unverified("signature does not match"));
  }

  @Test
  void missingHeadersAreNotSlacks() {
    var request = new SignedRequest(Optional.empty(), Optional.of(SIGNATURE), BODY);

    assertThat(SECRET.verify(request, SENT))
        .isEqualTo(new RequestOrigin.Unverified("signature headers are missing"));
  }

  @Test
  void bodiesAreSignedAsUtf8WhateverTheMachineSpeaks() {
    var body = "text=Müller".getBytes(StandardCharsets.UTF_8);

    assertThat(check(TIMESTAMP, SECRET.sign(TIMESTAMP, body), body, SENT))
        .isEqualTo(new RequestOrigin.Verified());
  }

  @Test
  void aSignatureIsNewOnce() {
    var replays = new ReplayGuard();

    assertThat(replays.firstSeen(SIGNATURE, SENT)).isTrue();
    assertThat(replays.firstSeen(SIGNATURE, SENT.plusSeconds(599))).isFalse();
    assertThat(replays.firstSeen(SIGNATURE, SENT.plusSeconds(601))).isTrue();
  }
}
