/// What the emulator answers over HTTP, on the loopback interface only.
@NullMarked
package dev.oarlock.local.cloud.http;

import org.jspecify.annotations.NullMarked;
