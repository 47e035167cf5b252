// Keeps the times to a limit going and one form from being sent twice, prints, and copies a text. Everything works without it.
(function () {
    "use strict";
    var language = document.documentElement.lang;
    var words = language === "en"
        ? {left: ["min left", "h left", "days left"], late: ["min late", "h late", "days late"]}
        : {left: ["menit lagi", "jam lagi", "hari lagi"], late: ["menit terlambat", "jam terlambat", "hari terlambat"]};

    function tell(element) {
        var millis = Date.parse(element.getAttribute("data-until")) - Date.now();
        if (isNaN(millis)) {
            return;
        }
        var side = millis < 0 ? words.late : words.left;
        var minutes = Math.floor(Math.abs(millis) / 60000);
        element.textContent = minutes < 120 ? minutes + " " + side[0]
            : minutes < 2880 ? Math.floor(minutes / 60) + " " + side[1]
            : Math.floor(minutes / 1440) + " " + side[2];
    }

    function all() {
        Array.prototype.forEach.call(document.querySelectorAll("[data-until]"), tell);
    }

    all();
    setInterval(all, 20000);
    document.addEventListener("submit", function (event) {
        if (event.target.method !== "post") {
            return;
        }
        if (event.target.hasAttribute("data-sent")) {
            event.preventDefault();
        }
        event.target.setAttribute("data-sent", "");
    });
    window.addEventListener("pageshow", function () {
        Array.prototype.forEach.call(document.querySelectorAll("[data-sent]"), function (form) {
            form.removeAttribute("data-sent");
        });
    });
    var print = document.querySelector("[data-print]");
    if (print) {
        print.hidden = false;
        print.addEventListener("click", function () { window.print(); });
    }
    Array.prototype.forEach.call(document.querySelectorAll("[data-copy]"), function (button) {
        button.hidden = false;
        button.addEventListener("click", function () {
            var text = document.getElementById(button.getAttribute("data-copy"));
            var told = function () { button.textContent = button.getAttribute("data-copied"); };
            text.focus();
            text.select();
            if (navigator.clipboard) {
                navigator.clipboard.writeText(text.value).then(told);
            } else if (document.execCommand("copy")) {
                told();
            }
        });
    });
    var problems = document.getElementById("problems");
    if (problems) {
        problems.focus();
    }
})();
