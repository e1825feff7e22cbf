"""The site's content security policy: pages obey it, and it stops what a hostile text would run."""

from __future__ import annotations

import pytest
from browser_site import Site, visit
from playwright.sync_api import Browser, Page

from policies import policy_faults, script_hash, site_faults

SAFE = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' '" + script_hash("ours()") + "'\">"
#: Put into a page as a fault in escaping would put it; each sets `window.harmed` where it is run.
ATTACKS = {
    "inline script": "const e = make('script'); e.textContent = 'window.harmed = 1'; put(e);",
    "handler": "const e = make('div'); e.innerHTML = '<img src=x onerror=\"window.harmed = 1\">'; put(e);",
    "address": "const e = make('a'); e.href = 'javascript:window.harmed = 1'; put(e); e.click();",
    "evaluation": "setTimeout(() => { try { new Function('window.harmed = 1')(); } catch { return; } });",
    "script from elsewhere": "const e = make('script'); e.src = '//localhost/x.js'; put(e);",
    "picture from elsewhere": "const e = new Image(); e.src = '//localhost/x.png'; put(e);",
    "frame from elsewhere": "const e = make('iframe'); e.src = '//localhost/'; put(e);",
    "form to elsewhere": "const e = make('form'); e.action = '//localhost/'; put(e); e.submit();",
    "request to elsewhere": "fetch('//localhost/?' + document.title).catch(() => null);",
    "style": "const e = make('style'); e.textContent = 'body { background: url(//localhost/x) }'; put(e);",
}
#: The browser reports what it stopped a moment later, and the test waits for that report.
RUN = """() => new Promise(done => {
    const make = name => document.createElement(name);
    const put = each => document.body.appendChild(each);
    document.addEventListener("securitypolicyviolation", event => done(event.effectiveDirective), { once: true });
    setTimeout(() => done("nothing was stopped"), 3000);
    %s
})"""


def test_every_page_obeys_the_policy_and_the_policy_names_nothing_needless(site: Site) -> None:
    assert site_faults(site.folder) == []


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("<script>ours()</script>", "expected one policy, found 0"),
        (SAFE + "<script>theirs()</script>", "is not in overrides/partials/policy.html"),
        ("<script>ours()</script>" + SAFE, "script: before the policy"),
        (SAFE + '<img src="https://example.org/x.png">', "img: loaded from https://example.org/x.png"),
        (SAFE + '<p onclick="theirs()">', "p: a handler"),
        (SAFE + '<p style="color: red">', "p: a style of its own"),
    ],
)
def test_a_page_that_does_not_obey_is_found(page: str, fault: str) -> None:
    assert policy_faults(SAFE + "<script>ours()</script>") == []
    assert any(fault in each for each in policy_faults(page))


@pytest.mark.browser
@pytest.mark.parametrize("attack", ATTACKS)
def test_what_a_fault_in_escaping_would_let_in_is_stopped(browser: Browser, site: Site, attack: str) -> None:
    with visit(browser, f"{site.address}about/") as seen:
        assert stopped(seen.page, ATTACKS[attack]) not in ("", "nothing was stopped")
        assert seen.page.evaluate("window.harmed") is None


def stopped(page: Page, attack: str) -> str:
    """The part of the policy that stopped an attack."""
    return str(page.evaluate(RUN % attack))
