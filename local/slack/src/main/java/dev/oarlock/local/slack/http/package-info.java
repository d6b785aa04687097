/// What goes over HTTP: forms, JSON, replies, signatures and the app's request URL.
@NullMarked
package dev.oarlock.local.slack.http;

import org.jspecify.annotations.NullMarked;
