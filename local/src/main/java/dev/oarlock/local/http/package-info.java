/// What the local process answers over HTTP, on the loopback interface only.
@NullMarked
package dev.oarlock.local.http;

import org.jspecify.annotations.NullMarked;
