const byId = id => document.getElementById(id)
const feed = byId('feed'), box = byId('box'), dialog = byId('window'), nav = byId('channels')
const links = [...document.querySelectorAll('nav a')]
const HOME = '@oarlock'
box.as.value = new URLSearchParams(location.search).get('as') || box.as.value // a link may say who looks
const channel = () => decodeURIComponent(location.hash.slice(1)) || links[0].dataset.channel
const atHome = () => channel() === HOME
const fields = more => new URLSearchParams({channel: atHome() ? '' : channel(), as: box.as.value, ...more})
const fetched = address => fetch(address).then(a => a.ok ? a.text() : null).catch(() => null)
const sources = new WeakMap()
let last = null, form = '', heard = 0, askedAt = 0, backTo = () => {}

// What is new takes the place of what was; all else stays, with the focus where it was.
function patch(html) {
  const fresh = document.createElement('template')
  fresh.innerHTML = html || '<p class="none" data-key="none">Nothing here yet.</p>'
  const kept = new Map([...feed.children].map(e => [e.dataset.key, e]))
  const wanted = [...fresh.content.children].map(e => {
    const source = e.outerHTML, old = kept.get(e.dataset.key)
    if (old && sources.get(old) === source) return old
    sources.set(e, source)
    if (!atHome()) e.querySelectorAll('article').forEach(a => a.append(byId('at-message').content.cloneNode(true)))
    return e
  })
  const restore = focused()
  for (const e of [...feed.children]) if (!wanted.includes(e)) e.remove()
  wanted.forEach((e, i) => { if (feed.children[i] !== e) feed.insertBefore(e, feed.children[i] || null) })
  restore()
}
const controls = entry => [...entry.querySelectorAll('a, button, select, input')]
function focused() {
  const at = document.activeElement, entry = feed.contains(at) && at.closest('[data-key]')
  if (!entry) return () => {}
  const key = entry.dataset.key, place = controls(entry).indexOf(at), action = at.dataset.action
  return () => {
    if (feed.contains(document.activeElement)) return
    const now = [...feed.children].find(e => e.dataset.key === key)
    const same = now && (controls(now).find(c => action && c.dataset.action === action) || controls(now)[place])
    ;(same || now || feed).focus()
  }
}
// The newest message: its headline at the top if it is long, else its end at the bottom.
function land() {
  const newest = feed.lastElementChild
  feed.scrollTop = newest && newest.offsetHeight > feed.clientHeight ? newest.offsetTop : feed.scrollHeight
}
async function refresh() {
  const asked = channel(), answer = await fetched((atHome() ? '/home?' : '/feed?') + fields())
  if (answer === null || asked !== channel() || asked + answer === last) return
  const awaited = Date.now() - askedAt < 10000 // whoever asks wants to see the answer, wherever they read
  const atEnd = last === null || awaited || feed.scrollHeight - feed.scrollTop - feed.clientHeight < 80
  const newest = feed.lastElementChild?.dataset.key
  last = asked + answer
  patch(answer)
  if (atEnd && newest !== feed.lastElementChild?.dataset.key) land()
}

// How much there is to read, and how much of it was read here.
const seenKey = name => 'seen ' + box.as.value + ' ' + name
function added(name) { // a channel made since the page was opened, such as the room of an escalation
  const item = links[0].closest('li').cloneNode(true), link = item.querySelector('a')
  link.href = '#' + encodeURIComponent(name)
  link.dataset.channel = link.querySelector('span').textContent = name
  link.classList.remove('news')
  link.removeAttribute('aria-current')
  links[0].closest('ul').append(item)
  links.push(link)
  return link
}
function dropped(link) {
  link.closest('li').remove()
  links.splice(links.indexOf(link), 1)
}
async function count() {
  const text = await fetched('/channels?' + fields())
  if (text === null) return
  const all = JSON.parse(text)
  for (const {name, messages, latest, archived} of all) {
    if (archived && name !== channel()) { // gone from the list; a link to it still opens it
      const shown = links.find(a => a.dataset.channel === name)
      if (shown) dropped(shown)
      continue
    }
    if (archived) byId('title').textContent = '# ' + name + ' (archived)'
    if (name === channel()) localStorage.setItem(seenKey(name), JSON.stringify({messages, latest}))
    const seen = JSON.parse(localStorage.getItem(seenKey(name))) || {messages: 0, latest: ''}
    const anew = messages < seen.messages && latest > seen.latest // another instance at the same address
    const link = links.find(a => a.dataset.channel === name) || added(name), unread = Math.max(0, messages - (anew ? 0 : seen.messages))
    link.classList.toggle('news', unread > 0)
    const badge = link.querySelector('b')
    badge.hidden = !unread
    badge.textContent = unread
    badge.setAttribute('aria-label', unread + ' unread')
  }
  return all.filter(c => !c.archived)
}
async function start() {
  if (!location.hash) {
    const newest = ((await count()) || []).reduce((a, b) => b.latest > a.latest ? b : a, {latest: ''})
    if (newest.name) return location.replace('#' + encodeURIComponent(newest.name))
  }
  open()
}
function open() {
  byId('title').textContent = atHome() ? 'Oarlock: Home' : '# ' + channel()
  links.forEach(a => { decodeURIComponent(a.hash.slice(1)) === channel() ? a.setAttribute('aria-current', 'page') : a.removeAttribute('aria-current') })
  showMenu(false)
  last = null
  feed.replaceChildren()
  if (atHome()) fetch('/home', {method: 'POST', body: fields()})
  refresh()
  count()
}
async function send(path, more) {
  const answer = await fetch(path, {method: 'POST', body: fields(more)})
  await Promise.all([refresh(), showForm(), count()])
  return answer
}

// Forms.
async function showForm() {
  const html = await fetched('/form?' + fields())
  if (html === null || html === form) return
  form = html
  if (html && !dialog.open) backTo = focused() // where whoever opens it stood
  dialog.innerHTML = html
  if (!html) {
    dialog.close()
    return backTo()
  }
  if (!dialog.open) dialog.showModal()
  // where there is nothing to fill in, Enter closes what was said, and does not take it back
  ;(dialog.querySelector('input, textarea, select') || dialog.querySelector('.close'))?.focus()
}
function filled(field) {
  const ticks = [...field.querySelectorAll('input[type=radio], input[type=checkbox]')]
  if (ticks.length) return ticks.filter(t => t.checked).map(t => t.value)
  const select = field.querySelector('select')
  return select ? [...select.selectedOptions].map(o => o.value) : [field.querySelector('input, textarea').value]
}
async function submit(modal) {
  const values = Object.fromEntries([...modal.querySelectorAll('.field')].map(f => [f.dataset.block, filled(f)]))
  const send = modal.querySelector('.primary')
  send.disabled = true
  const wrong = await fetch('/submit', {method: 'POST', body: fields({view: modal.dataset.view, values: JSON.stringify(values)})}).then(a => a.json())
  send.disabled = false
  tell(modal.querySelector('.whole'), wrong[''])
  modal.querySelectorAll('.field').forEach(f => tell(f.querySelector('.error'), wrong[f.dataset.block]))
  const first = modal.querySelector('.error:not([hidden])')
  first?.scrollIntoView({block: 'center'})
  first?.closest('.field')?.querySelector('input, select, textarea')?.focus()
  if (!Object.keys(wrong).length) await Promise.all([refresh(), showForm(), count()])
}
function tell(place, what) { place.hidden = !what; place.textContent = what || '' }
const closeForm = () => send('/close', {view: dialog.querySelector('form')?.dataset.view})
async function pressIn(b) {
  await send('/press', {action: b.dataset.action, block: b.dataset.block, type: 'button', value: b.dataset.value, label: b.textContent, ts: dialog.querySelector('form').dataset.view})
}
async function suggest(place, typed) {
  const answer = await fetch('/suggest', {method: 'POST', body: fields({view: dialog.querySelector('form').dataset.view, action: place.dataset.action, typed})}).then(a => a.json()).catch(() => ({}))
  const field = place.querySelector('input[type=search]')
  if (typed === field.value) place.querySelector('select').replaceChildren(...(answer.options || []).map((o, i) => new Option(o.text.text, o.value, i === 0, i === 0)))
}

// Messages.
async function press(control, value, label) {
  const {action, block, type} = control.dataset
  control.setAttribute('aria-busy', 'true')
  await send('/press', {action, block, type: type || 'button', value, label, ts: control.closest('article').dataset.ts})
  control.removeAttribute('aria-busy')
}
const agreed = control => !control.dataset.confirm || confirm(control.dataset.confirm)
const busy = control => control.getAttribute('aria-busy') === 'true'
const begin = (menu, ts) => { const callback = menu.value; menu.value = ''; if (callback) send('/shortcut', {callback, ts}) }
const tick = field => field.matches('input[type=checkbox], input[type=radio]')

// Commands, offered while somebody types.
const options = [...byId('commands').children]
function offer() {
  const typed = box.text.value, fits = /^\/\S*$/.test(typed)
  options.forEach(o => { o.hidden = !fits || !o.dataset.name.startsWith(typed) })
  choose(0)
}
const offered = () => options.filter(o => !o.hidden)
const chosen = () => options.findIndex(o => o.getAttribute('aria-selected') === 'true')
function choose(at) {
  const all = offered()
  options.forEach(o => o.setAttribute('aria-selected', o === all[at]))
  byId('commands').hidden = !all.length
  box.text.setAttribute('aria-expanded', !!all.length)
  box.text.setAttribute('aria-activedescendant', all[at]?.id || '')
  all[at]?.scrollIntoView({block: 'nearest'})
}
function take(option) { box.text.value = option.dataset.name + ' '; offer(); box.text.focus() }
function hideOffer() { options.forEach(o => { o.hidden = true }); choose(0) }
function onKey(e) {
  const all = offered(), at = all.indexOf(options[chosen()])
  if (!all.length) return
  const done = {
    ArrowDown: () => choose((at + 1) % all.length),
    ArrowUp: () => choose((at + all.length - 1) % all.length),
    Tab: () => take(all[at]),
    Enter: () => box.text.value === all[at].dataset.name ? null : take(all[at]),
    Escape: hideOffer
  }[e.key]
  if (done && !(e.key === 'Tab' && e.shiftKey) && done() !== null) e.preventDefault()
}

// What goes between Slack and Oarlock.
function json(title, value) {
  const part = document.createElement('pre')
  part.textContent = title + '\n' + (typeof value === 'string' ? value || '(empty)' : JSON.stringify(value, null, 1))
  return part
}
async function inspect() {
  if (byId('inspector').hidden) return
  for (const it of JSON.parse(await fetched('/traffic?after=' + heard) || '[]')) {
    heard = it.number
    const entry = document.createElement('details'), head = document.createElement('summary'), when = document.createElement('small')
    head.textContent = it.what + ' '
    when.textContent = [it.way, it.status || 'no answer', it.at.slice(11, 19)].join(' · ')
    head.append(when)
    entry.append(head, json('Request', it.request), json('Response', it.response))
    byId('inspector').prepend(entry)
  }
}

// Around it.
function showMenu(open) { nav.classList.toggle('open', open); byId('menu').setAttribute('aria-expanded', open) }
function showTheme(theme) { if (theme) document.documentElement.dataset.theme = theme }
byId('menu').addEventListener('click', () => { showMenu(true); links[0].focus() })
nav.addEventListener('keydown', e => { if (e.key === 'Escape') { showMenu(false); byId('menu').focus() } })
nav.addEventListener('click', e => { if (e.target.closest('a')) showMenu(false) })
byId('theme').addEventListener('click', () => {
  const dark = getComputedStyle(document.documentElement).colorScheme === 'dark' || !document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches
  localStorage.setItem('theme', dark ? 'light' : 'dark')
  showTheme(localStorage.getItem('theme'))
})
byId('inspect').addEventListener('click', () => {
  byId('inspector').hidden = !byId('inspector').hidden
  byId('inspect').setAttribute('aria-expanded', !byId('inspector').hidden)
  inspect()
})
feed.addEventListener('click', e => { const b = e.target.closest('button'); if (b && !busy(b) && agreed(b)) press(b, b.dataset.value, b.textContent) })
feed.addEventListener('change', e => {
  const s = e.target
  if (s.matches('.message-menu')) return begin(s, s.closest('article').dataset.ts)
  if (tick(s)) return
  const {value, selectedOptions: [chosen]} = s
  if (s.dataset.type === 'overflow') s.value = '' // a menu, not a choice: the same may be taken again
  press(s, value, chosen.textContent)
})
byId('shortcuts').addEventListener('change', e => begin(e.target, ''))
byId('commands').addEventListener('mousedown', e => { e.preventDefault(); take(e.target.closest('li')) })
box.text.addEventListener('input', offer)
box.text.addEventListener('keydown', onKey)
box.text.addEventListener('blur', hideOffer)
box.as.addEventListener('change', open)
box.addEventListener('submit', e => { e.preventDefault(); hideOffer(); askedAt = Date.now(); send('/ask', {text: box.text.value}); box.text.value = '' })
dialog.addEventListener('input', e => { const place = e.target.closest('.typeahead'); if (place && e.target.type === 'search') suggest(place, e.target.value) })
dialog.addEventListener('submit', e => { e.preventDefault(); submit(e.target) })
dialog.addEventListener('click', e => {
  const b = e.target.closest('button[data-action]')
  if (b) { e.preventDefault(); if (agreed(b)) pressIn(b) }
  if (e.target.closest('.close')) closeForm()
})
dialog.addEventListener('cancel', e => { e.preventDefault(); closeForm() })
addEventListener('hashchange', open)
setInterval(() => { refresh(); count(); inspect() }, 2000)
showTheme(localStorage.getItem('theme'))
start()
showForm()
