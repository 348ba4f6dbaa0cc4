import { assets } from '#components/kit/assets.generated.ts'
import { Button } from '#components/kit/Button.tsx'

const keys = [
  ['j', 'demande suivante'],
  ['k', 'demande précédente'],
  ['v', 'valider la demande'],
  ['r', 'refuser la demande'],
  ['x', 'cocher la demande'],
  ['?', 'afficher cette liste'],
] as const

/** Nothing of it shows without the script, which only the desk loads. */
export function KeyboardHelp() {
  return (
    <>
      <p class="keys by-script">
        <button id="touches" type="button" class="link">
          Raccourcis clavier
        </button>
      </p>
      <dialog id="raccourcis" aria-labelledby="raccourcis-titre" hidden>
        <div class="stack">
          <h2 id="raccourcis-titre">Raccourcis clavier</h2>
          <dl>
            {keys.map(([key, what]) => (
              <div>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <div class="choice">
            <input id="raccourcis-actifs" type="checkbox" checked />
            <label for="raccourcis-actifs">Utiliser ces raccourcis dans ce navigateur</label>
          </div>
          <Button type="button" tone="plain">
            Fermer
          </Button>
        </div>
      </dialog>
      <script type="module" src={assets.desk.path} />
    </>
  )
}
